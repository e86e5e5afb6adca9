using System.Text.Json;

namespace Hikeshi.Cli.Tests.Analyze.Bundling;

public sealed class BundleTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hikeshi-").FullName;

    private string Folder => Path.Combine(_root, "case");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_bundle_holds_the_reports_the_lines_the_counts_and_the_versions()
    {
        var log = WriteLog(quiet: 300);
        var run = CliRun.Of("analyze", log, "--bundle", Folder);
        Assert.Equal((0, $"Bundle written: {Folder}\n"), (run.Code, run.Error));
        Assert.Equal(["counts.csv", "incidents", "report.html", "report.json", "versions.txt"], Names(Folder));
        Assert.StartsWith("<!DOCTYPE html>", Read("report.html"), StringComparison.Ordinal);
        Assert.Equal(CliRun.Of("analyze", log, "--format", "json").Output, Read("report.json"));
        Assert.StartsWith("id,severity,count,count_is_lower_bound,first,last,title\r\n713172,6,600,false,", Read("counts.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_has_the_fifty_lines_before_and_after_its_evidence()
    {
        var log = WriteLog(quiet: 300);
        CliRun.Of("analyze", log, "--bundle", Folder);
        var id = JsonDocument.Parse(Read("report.json")).RootElement.GetProperty("incidents")[0].GetProperty("id").GetString();
        Assert.Equal([$"{id}.log"], Names(Path.Combine(Folder, "incidents")));
        var lines = Read($"incidents/{id}.log").TrimEnd('\n').Split('\n');
        Assert.Equal($"# {log}, from line 251", lines[0]);
        Assert.Equal(File.ReadAllLines(log)[250..(300 + 3 + 50)], lines[1..]);
    }

    [Fact]
    public void Versions_say_what_was_read_and_how()
    {
        var log = WriteLog(quiet: 1);
        CliRun.Of("analyze", log, "--bundle", Folder, "--top", "3");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(log)));
        var versions = Read("versions.txt");
        Assert.StartsWith("hikeshi 0.", versions, StringComparison.Ordinal);
        Assert.Contains($"\ncommand: hikeshi analyze {log} --bundle {Folder} --top 3\n", versions, StringComparison.Ordinal);
        Assert.Contains($"\n  {log}  {new FileInfo(log).Length} bytes  SHA-256 {hash}\n", versions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "# Standard input cannot be read twice: only the evidence itself, all after the tag, at most 512 bytes a line.\n")]
    [InlineData("ja", "# 標準入力は読み直せないため、証拠の行だけです（タグより後、1 行 512 バイトまで）。\n")]
    public void Of_standard_input_only_the_evidence_is_kept_and_that_is_said(string language, string expected)
    {
        var run = CliRun.With(File.ReadAllText(WriteLog(quiet: 60)), "analyze", "--bundle", Folder, "--lang", language);
        Assert.Equal(0, run.Code);
        var text = File.ReadAllText(Directory.GetFiles(Path.Combine(Folder, "incidents")).Single());
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Contains("2026-11-21T05:00:00Z 713061: Group = 198.51.100.44, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("713172", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "--bundle: {0} exists and is not an empty folder. Name a new one.\n")]
    [InlineData("ja", "--bundle：{0} はすでに存在し、空のフォルダーではありません。新しい名前を指定してください。\n")]
    public void A_folder_that_holds_something_is_refused_before_anything_is_read(string language, string expected)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "mine.txt"), "mine");
        var run = CliRun.Of("analyze", "/no/such.log", "--bundle", Folder, "--lang", language);
        Assert.Equal((2, "", string.Format(null, expected, Folder)), (run.Code, run.Output, run.Error));
        Assert.Equal(["mine.txt"], Names(Folder));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Folder);
        Assert.Equal(0, CliRun.Of("analyze", WriteLog(quiet: 1), "--bundle", Folder).Code);
        Assert.Equal(5, Names(Folder).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_sentence()
    {
        var log = WriteLog(quiet: 1);
        var run = CliRun.Of("analyze", log, "--bundle", Path.Combine(log, "case"));
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Matches(@"^--bundle: .* could not be written \(.*\)\. Check permissions and free space\.\n$", run.Error);
    }

    [Fact]
    public void Without_any_readable_file_nothing_is_written()
    {
        var run = CliRun.Of("analyze", "/no/such.log", "--bundle", Folder);
        Assert.Equal((1, "/no/such.log: there is no such file. Check the path.\n"), (run.Code, run.Error));
        Assert.Empty(Names(Folder));
    }

    private string WriteLog(int quiet)
    {
        const string Quiet = "Nov 21 2026 04:00:00 fw : %FTD-6-713172: IP = 203.0.113.9, Automatic NAT Detection Status:    Remote end is NOT behind a NAT device    This  end  IS  behind a NAT device";
        const string Peer = "Nov 21 2026 05:00:00 fw : %FTD-{0}: Group = 198.51.100.44, IP = 198.51.100.44, {1}";
        string[] trouble =
        [
            string.Format(null, Peer, "3-713061", "Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 10.31.0.0/255.255.0.0/0/0 local proxy 10.20.1.0/255.255.255.0/0/0 on interface outside"),
            string.Format(null, Peer, "3-713902", "QM FSM error (P2 struct &0x00007fff12345678, mess id 0x3d55cbfd)!"),
            string.Format(null, Peer, "3-713902", "Removing peer from correlator table failed, no match!"),
        ];
        var path = Path.Combine(_root, "fw.log");
        File.WriteAllLines(path, [.. Enumerable.Repeat(Quiet, quiet), .. trouble, .. Enumerable.Repeat(Quiet, quiet).Select(l => l.Replace("04:00", "06:00", StringComparison.Ordinal))]);
        return path;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string[] Names(string folder) => [.. Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];
}
