using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hikeshi.Cli.Tests.Parsing;

namespace Hikeshi.Cli.Tests.Watching;

public sealed class WatchTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Tree.Tests, "Analyze", "incidents.log"));

    /// <summary>Lets the lines before it leave the window in which lines may overtake each other.</summary>
    private const string Later = "<165>Nov 24 2026 10:10:00 fw1 : %ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED";

    [Fact]
    public void A_growing_file_tells_what_opens_and_what_closes()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no signal to send");
        }

        using var files = new TempFiles();
        var file = files.Write("fw.log", "%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n");
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Hikeshi.Cli"), ["watch", file, "--format", "json", "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // Each answer is waited for before the next line is written: nothing here depends on how fast it goes.
        Assert.Equal("1 lines read, 0 incidents open. Watching; Ctrl-C ends.", process.StandardError.ReadLine());

        // The tunnel is lost; a later line of the device lets the failure settle.
        File.AppendAllText(file, string.Concat(Lines[6..8].Append(Lines[8]).Select(l => l + "\n")));
        Assert.Equal(("opened", "198.51.100.7", "open"), Change(process));
        File.AppendAllText(file, Lines[9] + "\n" + "<165>Nov 24 2026 10:10:00 fw1 : %ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n");
        Assert.Equal(("closed", "198.51.100.7", "resolved"), Change(process));
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void What_was_over_before_is_not_told()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no signal to send");
        }

        using var files = new TempFiles();
        var file = files.Write("fw.log", string.Concat(Lines.Append(Later).Select(l => l + "\n")));
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Hikeshi.Cli"), ["watch", file, "--format", "json", "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // The tunnel to 198.51.100.7 was lost and came back before anybody watched.
        Assert.Equal(("opened", "192.0.2.10", "open"), Change(process));
        process.Kill();
        Assert.DoesNotContain("198.51.100.7", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("a.log", "b.log")]
    public void Exactly_one_file_is_watched(params string[] files)
    {
        var run = CliRun.Of(["watch", .. files]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("watch: name exactly one file", run.Error, StringComparison.Ordinal);
    }

    private static (string? Change, string? Peer, string? State) Change(Process process)
    {
        var root = JsonDocument.Parse(process.StandardOutput.ReadLine()!).RootElement;
        var incident = root.GetProperty("incident");
        return (root.GetProperty("change").GetString(), incident.GetProperty("subject").GetProperty("peer.ip").GetString(), incident.GetProperty("state").GetString());
    }
}
