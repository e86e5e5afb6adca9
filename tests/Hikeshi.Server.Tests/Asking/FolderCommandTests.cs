using System.Formats.Tar;
using System.Net;
using System.Text;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Asking;

/// <summary>Commands over a data folder say and do the same, whether a server holds it or none does.</summary>
public sealed class FolderCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Join(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Holds_are_the_same_with_a_server_and_without()
    {
        string[][] lines =
        [
            ["add", "case/7", "--reason", "audit", "--device", "fw-a", "--since", "2026-01-01", "--until", "2026-02-01T09:00:00+09:00", "--person", "tanaka"],
            ["add", "case/7", "--reason", "audit"],
            ["add", "case-8", "--reason", " "],
            ["add", "case-8", "--reason", "audit", "--since", "yesterday"],
            ["release", "case/7"],
            ["release", "case/7"],
            ["list"],
        ];
        List<ServerRun> served = [], opened = [];
        await using (await RunningServer.StartAsync(Data))
        {
            foreach (var line in lines)
            {
                served.Add(await RunAsync(Data, ["hold", .. line]));
            }
        }

        var other = Path.Join(_folder.Path, "other");
        Directory.CreateDirectory(other);
        foreach (var line in lines)
        {
            opened.Add(await RunAsync(other, ["hold", .. line]));
        }

        Assert.Equal([0, 1, 1, 2, 0, 1, 0], served.Select(r => r.Code));
        Assert.Equal("held: case/7\n", served[0].Output);
        Assert.StartsWith("There is or was a hold named 'case/7'.", served[1].Error, StringComparison.Ordinal);
        Assert.Equal("There is no hold case/7 to release: see hikeshi hold list.\n", served[5].Error);
        Assert.Matches("^case/7  fw-a  2026-01-01T00:00:00Z  2026-02-01T00:00:00Z  20.*Z  20.*Z  tanaka  audit\n$", served[6].Output);
        Assert.Equal(opened.SkipLast(1), served.SkipLast(1));
        Assert.Equal(["HoldRelease case/7 ", "HoldAdd case/7 audit"], await AuditAsync(Data));
        Assert.Equal(await AuditAsync(other), await AuditAsync(Data));
    }

    [Fact]
    public async Task A_hold_through_the_API_is_placed_by_whoever_brings_the_token()
    {
        var admin = await RunningServer.UserAsync(Data, "sato", Role.Admin);
        var @operator = await RunningServer.UserAsync(Data, "kato", Role.Operator);
        await using var server = await RunningServer.StartAsync(Data);
        const string Body = """{"name":"case-7","reason":"audit","person":"tanaka"}""";

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(server, "api/v1/holds", Body, @operator));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(server, "api/v1/holds", Body, admin));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(server, "api/v1/holds", Body, admin));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(server, "api/v1/holds/release", "{}", admin));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(server, "api/v1/holds", "null", admin));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(server, "api/v1/holds", "[", admin));
        Assert.Contains("  sato  audit\n", (await RunAsync(Data, "hold", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_is_the_same_with_a_server_and_without()
    {
        ServerRun served;
        var (one, two) = (Path.Join(_folder.Path, "one"), Path.Join(_folder.Path, "two"));
        await using (var server = await RunningServer.StartAsync(Data))
        {
            await server.SendAsync([.. Enumerable.Range(0, 500).Select(Line)]);
            await server.HasAsync(500);
            served = await RunAsync(Data, "export", "id:713120", "--format", "parquet", "--to", one);
            Assert.Empty(Directory.GetDirectories(Path.Join(Data, "passing")));
        }

        Assert.Equal((0, "", "500 events written\n"), (served.Code, served.Output, served.Error));
        Assert.Equal(served, await RunAsync(Data, "export", "id:713120", "--format", "parquet", "--to", two));
        var (first, second) = (Files(one), Files(two));
        Assert.Matches("^day=....-..-../events.parquet$", Assert.Single(first).Key);
        Assert.Equal(second, first);
        Assert.Equal(["Export id:713120 parquet", "Export id:713120 parquet"], await AuditAsync(Data));
    }

    [Fact]
    public async Task Where_nothing_is_found_nothing_is_written()
    {
        await using var server = await RunningServer.StartAsync(Data);
        await server.SendAsync(Line(1));
        await server.HasAsync(1);
        var to = Path.Join(_folder.Path, "out");

        Assert.Equal((0, "0 events written\n"), Told(await RunAsync(Data, "export", "id:713061", "--format", "parquet", "--to", to)));
        Assert.False(Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_with_a_server_and_without()
    {
        var to = Path.Join(_folder.Path, "taken");
        await File.WriteAllTextAsync(to, "a file", Cancel);
        await using (var server = await RunningServer.StartAsync(Data))
        {
            await server.SendAsync(Line(1));
            await server.HasAsync(1);
            await CheckAsync();
        }

        await CheckAsync();

        async Task CheckAsync()
        {
            var run = await RunAsync(Data, "export", "--format", "parquet", "--to", to);
            Assert.Equal(1, run.Code);
            Assert.Contains(to, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_breaks_off_leaves_no_file()
    {
        var to = Path.Join(_folder.Path, "out");
        using var server = new HalfServer(Data);
        var running = RunAsync(Data, "export", "--format", "parquet", "--to", to);
        (await server.AnswerAsync(Cancel)).Dispose();

        var run = await running;
        Assert.Equal((1, $"The server that holds {Data} broke off before it was done: look at its log, and try again.\n"), Told(run));
        Assert.Empty(Directory.EnumerateFileSystemEntries(to));
    }

    [Fact]
    public async Task An_export_that_is_interrupted_leaves_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for one process.");
        var to = Path.Join(_folder.Path, "out");
        using var server = new HalfServer(Data);
        using var process = ServerRun.Start("Hikeshi.Server", "export", "--format", "parquet", "--to", to, "--data", Data);
        using var connection = await server.AnswerAsync(Cancel);
        while (!Directory.Exists(to) || !Directory.EnumerateFiles(to).Any())
        {
            await Task.Delay(20, Cancel);
        }

        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(130, process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(to));
    }

    [Fact]
    public async Task Over_the_API_an_export_is_an_archive_and_names_no_place_of_the_server()
    {
        await using var server = await RunningServer.StartAsync(Data);
        await server.SendAsync(Line(1), Line(2));
        await server.HasAsync(2);

        using var answer = await server.Http.GetAsync(new Uri("api/v1/export?format=parquet&to=/tmp/elsewhere", UriKind.Relative), Cancel);
        await using var tar = new TarReader(await answer.Content.ReadAsStreamAsync(Cancel));
        var entry = await tar.GetNextEntryAsync(copyData: true, Cancel);
        Assert.Equal("application/x-tar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches("^day=....-..-../events.parquet$", entry!.Name);
        Assert.Equal("2", Assert.IsType<PaxTarEntry>(entry).ExtendedAttributes["comment"]);
        Assert.Null(await tar.GetNextEntryAsync(cancellationToken: Cancel));
        using var other = await server.Http.GetAsync(new Uri("api/v1/export?format=xlsx", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Zone_names_and_files_that_are_not_there_are_the_same_with_a_server_and_without()
    {
        var log = Path.Join(_folder.Path, "fw.log");
        await File.WriteAllTextAsync(log, "Aug 24 2026 16:58:42 JST: %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)\n", Cancel);
        string[] import = ["import", log, Path.Join(_folder.Path, "missing.log"), _folder.Path, "--zone-map", "JST=+09:00", "--zone-map", "EST=-5"];
        ServerRun served, wrong;
        await using (await RunningServer.StartAsync(Data))
        {
            served = await RunAsync(Data, import);
            wrong = await RunAsync(Data, "import", log, "--zone-map", "JST");
        }

        var other = Path.Join(_folder.Path, "other");
        Directory.CreateDirectory(other);
        Assert.Equal(await RunAsync(other, import), served);
        Assert.Equal((1, 2), (served.Code, wrong.Code));
        Assert.Contains("1 events added", served.Error, StringComparison.Ordinal);
        Assert.StartsWith("2026-08-24T07:58:42Z ", (await RunAsync(Data, "search", "")).Output, StringComparison.Ordinal);
    }

    private static string Line(int number) =>
        $"<165>Aug 24 2026 16:{number / 60 % 60:00}:{number % 60:00} fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid={number:x8})";

    private static (int Code, string Error) Told(ServerRun run) => (run.Code, run.Error);

    private static async Task<HttpStatusCode> PostAsync(RunningServer server, string path, string json, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await server.Http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<string>> AuditAsync(string data)
    {
        using var folder = DataFolder.Take(data);
        await using var store = DuckDbStore.Open(new DuckDbOptions(folder.Store));
        var entries = (await store.Access.AuditAsync(new AuditSearch(), Cancel)).Entries.Where(e => e.Action != AuditAction.Start).ToList();
        Assert.All(entries, e => Assert.Equal(CommandActor.Person, e.Person));
        return entries.Select(e => $"{e.Action} {e.Subject} {e.Detail}");
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);

    private static Task<ServerRun> RunAsync(string data, params string[] line) => ServerRun.OfAsync([.. line, "--data", data]);
}
