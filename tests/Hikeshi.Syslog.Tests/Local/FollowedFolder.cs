using Hikeshi.Syslog.Local;

namespace Hikeshi.Syslog.Tests.Local;

/// <summary>A folder of logs, and a source that follows them while a test does something to them.</summary>
public abstract class FollowedFolder : IDisposable
{
    private protected static readonly FileSourceOptions Quick = new()
    {
        Interval = TimeSpan.FromMilliseconds(10),
        SaveEvery = TimeSpan.FromMilliseconds(20),
        EndLineAfter = TimeSpan.FromMinutes(10),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-follow");

    private protected MemorySink Sink { get; } = new();

    private protected string Log => Of("fw.log");

    private protected string State => Of("places.json");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected string Of(string name) => Path.Join(_folder.FullName, name);

    private protected IEnumerable<string> Texts() => Sink.Frames.Select(f => f.Text);

    /// <summary>More than two files may share by chance.</summary>
    private protected static string Long(string text) => $"<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, {text}";

    private protected async Task RunAsync(string[] globs, Func<Task> meanwhile, FileSourceOptions? options = null)
    {
        await using var source = new FileSource(globs, State, options ?? Quick);
        using var stop = new CancellationTokenSource();
        source.Open();
        var running = source.RunAsync(Sink, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
