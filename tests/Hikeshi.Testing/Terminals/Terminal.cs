using System.Diagnostics;
using System.Text;

namespace Hikeshi.Testing.Terminals;

/// <summary>
/// A program on a pseudo-terminal, which <c>script</c> of util-linux makes: it sees a keyboard and a screen, as with a person
/// before it.
/// </summary>
public sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _screen = new();
    private readonly Lock _lock = new();
    private readonly Task _reading;
    private int _seen;

    private Terminal(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Why there is none here; null where there is.</summary>
    public static string? Missing => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script") ? null : "needs script of util-linux";

    /// <summary>Everything that was on the screen.</summary>
    public string Screen
    {
        get
        {
            lock (_lock)
            {
                return _screen.ToString();
            }
        }
    }

    /// <summary>Runs a command line of the shell.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="variables">What the environment has besides.</param>
    public static Terminal Run(string command, params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo("/usr/bin/script", ["--quiet", "--flush", "--return", "--command", command, "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.Environment["TERM"] = "dumb";
        start.Environment["HIKESHI_LANG"] = "en";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new Terminal(Process.Start(start)!);
    }

    /// <summary>Presses keys.</summary>
    public async Task TypeAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until a text is on the screen, behind what was waited for before.</summary>
    /// <exception cref="TimeoutException">It does not come; the message is the screen.</exception>
    public async Task SeeAsync(string text, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var screen = Screen;
            if (screen.IndexOf(text, _seen, StringComparison.Ordinal) is >= 0 and var at)
            {
                _seen = at + text.Length;
                return;
            }

            if (Stopwatch.GetElapsedTime(started) > Patience || _reading.IsCompleted)
            {
                throw new TimeoutException($"'{text}' is not on the screen: {screen[_seen..]}");
            }

            await Task.Delay(20, cancel);
        }
    }

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>Its exit code; that of the shell where a signal ended it.</returns>
    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel).WaitAsync(Patience, cancel);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Ends what still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var piece = new char[4096];
        while (await _process.StandardOutput.ReadAsync(piece) is var count and > 0)
        {
            lock (_lock)
            {
                _screen.Append(piece, 0, count);
            }
        }
    }
}
