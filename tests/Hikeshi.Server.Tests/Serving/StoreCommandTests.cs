using System.Diagnostics;
using System.IO.Compression;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Commands;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Serving;

public sealed class StoreCommandTests : IDisposable
{
    private const string Refused = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713061: Group = 192.0.2.10, IP = 192.0.2.10, Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 198.51.100.0/255.255.255.0/0/0 local proxy 203.0.113.0/255.255.255.0/0/0 on interface outside";
    private const string Failed = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = 192.0.2.10, IP = 192.0.2.10, QM FSM error (P2 struct &0xcc3a6a48, mess id 0x1ffcdc0b)!";

    private readonly TempFolder _folder = new();
    private readonly StringWriter _error = new();

    private string Data => Path.Join(_folder.Path, "data");

    public void Dispose()
    {
        _error.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_is_imported_twice_is_there_once_and_diagnosed()
    {
        var log = Write("fw.log", Refused, Failed, Failed);
        await RunAsync(ExitCode.Done, "import", log);
        await RunAsync(ExitCode.Done, "import", log);

        Assert.Contains("3 events added, 0 were there already", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("0 events added, 3 were there already", _error.ToString(), StringComparison.Ordinal);
        await using var server = await RunningServer.StartAsync(Data);
        await server.HasAsync(3);
        var incident = Assert.Single((await server.GetAsync("api/v1/incidents")).GetProperty("incidents").EnumerateArray());
        Assert.Equal("crypto-acl-mismatch", incident.GetProperty("causes")[0].GetProperty("code").GetString());
        Assert.Equal(log, (await server.GetAsync("api/v1/events?q=713061")).GetProperty("events")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("ndjson", "out.ndjson")]
    [InlineData("parquet", "out")]
    public async Task What_is_exported_can_be_imported_elsewhere_once(string format, string name)
    {
        await RunAsync(ExitCode.Done, "import", Write("fw.log", Refused, Failed));
        var to = Path.Join(_folder.Path, name);
        await RunAsync(ExitCode.Done, "export", "id:713061", "--format", format, "--to", to);
        var file = Directory.Exists(to) ? Directory.GetFiles(to, "*.parquet", SearchOption.AllDirectories).Single() : to;
        var other = Path.Join(_folder.Path, "other");
        Directory.CreateDirectory(other);
        await RunAsync(ExitCode.Done, "import", file, "--data", other);
        await RunAsync(ExitCode.Done, "import", file, "--data", other);

        Assert.Contains("1 events written", _error.ToString(), StringComparison.Ordinal);
        await using var server = await RunningServer.StartAsync(other);
        await server.HasAsync(1);
        Assert.Equal(Refused, (await server.GetAsync("api/v1/events")).GetProperty("events")[0].GetProperty("raw").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_packed_export_is_known_for_what_it_is(bool isCut)
    {
        await RunAsync(ExitCode.Done, "import", Write("fw.log", Refused, Failed));
        var to = Path.Join(_folder.Path, "out.ndjson");
        await RunAsync(ExitCode.Done, "export", "--to", to);
        var packed = Pack(to);
        if (isCut)
        {
            await File.WriteAllBytesAsync(packed, (await File.ReadAllBytesAsync(packed, TestContext.Current.CancellationToken))[..^3], TestContext.Current.CancellationToken);
        }

        await RunAsync(isCut ? ExitCode.Failed : ExitCode.Done, "import", packed);

        Assert.Contains("0 events added, 2 were there already", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(isCut, _error.ToString().Contains("ends too early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_that_comes_through_a_pipe_is_read_from_its_first_byte()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with names are made by mkfifo(1)");
        await RunAsync(ExitCode.Done, "import", Write("fw.log", Refused, Failed));
        var to = Path.Join(_folder.Path, "out.ndjson");
        await RunAsync(ExitCode.Done, "export", "--to", to);
        var pipe = Path.Join(_folder.Path, "pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var bytes = await File.ReadAllBytesAsync(to, TestContext.Current.CancellationToken);
        var writing = Task.Run(() => File.WriteAllBytes(pipe, bytes), TestContext.Current.CancellationToken);
        await RunAsync(ExitCode.Done, "import", pipe);
        await writing;

        Assert.Contains("0 events added, 2 were there already", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_nobody_touched_is_whole()
    {
        await RunAsync(ExitCode.Done, "import", Write("fw.log", Refused, Failed));

        await RunAsync(ExitCode.Done, "verify");
        await RunAsync(ExitCode.Usage, "verify", "--from", "yesterday");
        Assert.Contains("--from: 'yesterday' will not do. Give a day such as 2026-01-31.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_are_placed_and_released()
    {
        await RunAsync(ExitCode.Done, "import", Write("fw.log", Refused));

        await RunAsync(ExitCode.Done, "hold", "add", "case-7", "--reason", "audit", "--device", "fw-a", "--since", "2026-01-01");
        await RunAsync(ExitCode.Failed, "hold", "add", "case-7", "--reason", "audit");
        await RunAsync(ExitCode.Done, "hold", "list");
        await RunAsync(ExitCode.Done, "hold", "release", "case-7");
        await RunAsync(ExitCode.Failed, "hold", "release", "case-7");
    }

    [Fact]
    public async Task What_came_in_went_out_or_is_held_stands_in_the_audit_log()
    {
        var log = Write("fw.log", Refused);
        await RunAsync(ExitCode.Done, "import", log);
        await RunAsync(ExitCode.Done, "export", "id:713061", "--to", Path.Join(_folder.Path, "out.ndjson"));
        await RunAsync(ExitCode.Done, "hold", "add", "case-7", "--reason", "audit");
        await RunAsync(ExitCode.Done, "hold", "release", "case-7");

        await using var store = DuckDbStore.Open(new DuckDbOptions(Path.Join(Data, "store")));
        var entries = (await store.Access.AuditAsync(new AuditSearch(), TestContext.Current.CancellationToken)).Entries;
        Assert.Equal(
            ["HoldRelease case-7 ", "HoldAdd case-7 audit", "Export id:713061 ndjson", $"Import {log} "],
            entries.Select(e => $"{e.Action} {e.Subject} {e.Detail}"));
        Assert.All(entries, e => Assert.Equal(CommandActor.Person, e.Person));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_in_one_sentence()
    {
        await RunAsync(ExitCode.Usage, "verify", "--data", "/nowhere/at/all");

        Assert.Equal("There is no folder /nowhere/at/all: name the data folder of a server with --data." + Environment.NewLine, _error.ToString());
    }

    [Fact]
    public async Task A_server_that_holds_the_folder_is_asked()
    {
        var log = Write("fw.log", Refused, Failed, Failed);
        await using var server = await RunningServer.StartAsync(Data);
        await RunAsync(ExitCode.Done, "import", log);
        await RunAsync(ExitCode.Done, "import", log);
        var to = Path.Join(_folder.Path, "out.ndjson");
        await RunAsync(ExitCode.Done, "export", "id:713902", "--to", to);
        await RunAsync(ExitCode.Done, "import", to);
        await RunAsync(ExitCode.Done, "verify", "--heads");
        await RunAsync(ExitCode.Usage, "verify", "--from", "yesterday");

        Assert.Contains("3 events added, 0 were there already", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 incidents found in it", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("0 events added, 3 were there already", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 events written", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("0 events added, 2 were there already", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await File.ReadAllLinesAsync(to, TestContext.Current.CancellationToken)).Length);
        await server.HasAsync(3);
        Assert.Equal(log, (await server.GetAsync("api/v1/events?q=713061")).GetProperty("events")[0].GetProperty("file").GetString());
        Assert.Single((await server.GetAsync("api/v1/incidents")).GetProperty("incidents").EnumerateArray());
    }

    private string Write(string name, params string[] lines)
    {
        Directory.CreateDirectory(Data);
        var path = Path.Join(_folder.Path, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static string Pack(string file)
    {
        var packed = file + ".gz";
        using var to = new GZipStream(File.Create(packed), CompressionLevel.Fastest);
        to.Write(File.ReadAllBytes(file));
        return packed;
    }

    private async Task RunAsync(int expected, params string[] arguments)
    {
        var root = ServerRoot.Create(new CommandContext(Language.English, _error, TimeProvider.System));
        string[] line = arguments.Contains("--data", StringComparer.Ordinal) ? arguments : [.. arguments, "--data", Data];
        var code = await root.Parse(line).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(code == expected, $"{string.Join(' ', line)}: {code} {_error}");
    }
}
