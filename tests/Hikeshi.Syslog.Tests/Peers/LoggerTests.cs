using System.Diagnostics;
using System.Globalization;

namespace Hikeshi.Syslog.Tests.Peers;

/// <summary><c>logger</c> of util-linux, and syslog-ng's <c>loggen</c>, as real senders.</summary>
public sealed class LoggerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("udp", "-d")]
    [InlineData("tcp", "-T")]
    [InlineData("tcp", "-T", "--octet-count")]
    [InlineData("tcp", "-T", "--rfc3164")]
    public async Task Every_line_of_logger_comes_once(string scheme, params string[] how)
    {
        Require("logger", "util-linux or bsdutils");
        await using var listening = new Listening($"{scheme}://127.0.0.1:0");
        string[] lines = [.. Enumerable.Range(0, 100).Select(i => $"%ASA-5-713120: PHASE 2 COMPLETED (msgid={i:x8})")];
        await RunAsync("logger", string.Join('\n', lines) + "\n", ["-n", "127.0.0.1", "-P", Port(listening), .. how, "-t", "fw", "-p", "local4.notice"]);
        var frames = await listening.Sink.HaveAsync(lines.Length);

        Assert.All(frames, f => Assert.StartsWith("<165>", f.Text, StringComparison.Ordinal));
        Assert.Equal(lines, frames.Select(f => f.Text[f.Text.IndexOf('%', StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("--inet", "--stream")]
    [InlineData("--inet", "--stream", "--framing=octet-counted")]
    public async Task Every_line_of_loggen_comes_once(params string[] how)
    {
        Require("loggen", "syslog-ng-core, which Debian does not install beside rsyslog");
        await using var listening = new Listening("tcp://127.0.0.1:0");
        await RunAsync("loggen", "", [.. how, "--number=5000", "--rate=100000", "127.0.0.1", Port(listening)]);

        Assert.Equal(5000, (await listening.Sink.HaveAsync(5000)).Count);
    }

    private static void Require(string program, string package) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Join(p, program))),
        $"{program} is not installed (package {package})");

    private static string Port(Listening listening) => listening.EndPoint.Port.ToString(CultureInfo.InvariantCulture);

    private static async Task RunAsync(string program, string input, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(0, process.ExitCode);
    }
}
