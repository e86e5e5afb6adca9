using System.Diagnostics;

namespace Hikeshi.Cli.Tests.Parsing;

public sealed class FollowTests
{
    [Fact]
    public void A_growing_file_is_read_through_its_rotation_until_interrupted()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there is no signal to send");
        }

        using var files = new TempFiles();
        var file = files.Write("fw.log", Line(1));
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Hikeshi.Cli"), ["parse", "--follow", file, "--format", "raw"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // Each line is waited for before the next is written: nothing here depends on how fast it goes.
        Assert.Equal(Line(1), process.StandardOutput.ReadLine() + "\n");
        File.AppendAllText(file, Line(2));
        Assert.Equal(Line(2), process.StandardOutput.ReadLine() + "\n");
        File.Move(file, files["fw.log.1"]);
        File.AppendAllText(file, Line(3));
        Assert.Equal(Line(3), process.StandardOutput.ReadLine() + "\n");

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Assert.StartsWith("3 lines: 3 parsed", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void A_folder_cannot_be_followed()
    {
        using var files = new TempFiles();
        files.Write("d/x.log", Line(1));
        var run = CliRun.Of("parse", "--follow", files["d"], "--quiet");

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{files["d"]} is a folder.", run.Error, StringComparison.Ordinal);
    }

    private static string Line(int peer) => $"%ASA-5-713119: Group = g, IP = 192.0.2.{peer}, PHASE 1 COMPLETED\n";
}
