using System.Net.Sockets;
using System.Text.Json;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Asking;

public sealed class SearchStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_finds_the_same_whether_a_server_runs_or_not()
    {
        ServerRun json, text;
        await using (var server = await RunningServer.StartAsync(_folder.Path, "--alias", "fw-a=core"))
        {
            await server.SendAsync([.. Enumerable.Range(0, 5).Select(Line)]);
            await server.HasAsync(5);
            json = await SearchAsync("id:713120 peer:192.0.2.24", "--format", "json", "--limit", "2");
            text = await SearchAsync("id:713120", "--limit", "1");
            var page = (await server.GetAsync("api/v1/events?limit=2")).GetProperty("events").EnumerateArray();
            Assert.Equal(string.Concat(page.Select(e => e.GetRawText() + "\n")), json.Output);
        }

        Assert.Equal((0, 0), (json.Code, text.Code));
        Assert.StartsWith("2026-08-24T16:58:04Z 713120 [5] core: ", text.Output, StringComparison.Ordinal);
        Assert.Equal(json, await SearchAsync("id:713120 peer:192.0.2.24", "--format", "json", "--limit", "2"));
        Assert.Equal(text, await SearchAsync("id:713120", "--limit", "1"));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_the_order_can_be_turned()
    {
        await FillAsync(25);
        var first = await SearchAsync("", "--format", "json", "--limit", "10");
        var rest = await SearchAsync("", "--format", "json", "--cursor", first.Error.Trim().Split(' ')[^1]);
        var oldest = await SearchAsync("", "--format", "json", "--order", "oldest");

        Assert.StartsWith("10 events; the next ones with --cursor ", first.Error, StringComparison.Ordinal);
        Assert.Equal("15 events\n", rest.Error.ReplaceLineEndings("\n"));
        Assert.Equal(Enumerable.Range(1, 25).Reverse(), Keys(first).Concat(Keys(rest)));
        Assert.Equal(Enumerable.Range(1, 25), Keys(oldest));
    }

    [Fact]
    public async Task Events_are_counted()
    {
        await FillAsync(3);
        var run = await SearchAsync("sev:5", "--count");

        Assert.Equal((0, "3\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        await FillAsync(1);
        var query = await SearchAsync("sev<=3 pear:192.0.2.1");
        var cursor = await SearchAsync("", "--cursor", "nonsense");
        var option = await SearchAsync("", "--year", "2026");

        Assert.Equal((2, 2), (query.Code, option.Code));
        Assert.EndsWith("  sev<=3 pear:192.0.2.1\n         ^^^^\n", query.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("The cursor is none of this store", cursor.Error, StringComparison.Ordinal);
        Assert.StartsWith("--year is for log files: leave it out", option.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_a_token_is_asked_with_that_of_its_note_which_only_its_user_can_read()
    {
        var token = Path.Join(_folder.Path, "token");
        await File.WriteAllTextAsync(token, "0123456789abcdef\n", TestContext.Current.CancellationToken);
        var data = Path.Join(_folder.Path, "data");
        await using var server = await RunningServer.StartAsync(data, "--token-file", token);

        var run = await ServerRun.OfAsync("search", "", "--data", data, "--count");
        Assert.Equal((0, "0\n", ""), (run.Code, run.Output, run.Error));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Join(data, "server.json")));
        }
    }

    [Fact]
    public async Task The_note_of_a_killed_server_is_not_believed()
    {
        await FillAsync(2);
        using var stranger = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var elsewhere = new TempFolder();
        var place = Path.Join(elsewhere.Path, "s");
        stranger.Bind(new UnixDomainSocketEndPoint(place));
        stranger.Listen();
        var note = new ServerNote("http://127.0.0.1:1", 1, place);
        await File.WriteAllBytesAsync(
            Path.Join(_folder.Path, "server.json"), JsonSerializer.SerializeToUtf8Bytes(note, ServerNoteJson.Default.ServerNote), TestContext.Current.CancellationToken);

        var run = await SearchAsync("", "--count");
        Assert.Equal((0, "2\n"), (run.Code, run.Output));
        Assert.False(stranger.Poll(0, SelectMode.SelectRead));
        Assert.False(File.Exists(Path.Join(_folder.Path, "server.json")));
    }

    [Fact]
    public async Task A_server_that_answers_nobody_is_told()
    {
        await using var host = await ServerHost.StartAsync(
            RunningServer.Settings("serve", "--data", _folder.Path, "--web", "none", "--listen", "none", "--disk-floor", "1M"),
            Hikeshi.Catalog.MessageCatalog.BuiltIn,
            TimeProvider.System);
        var run = await SearchAsync("x");

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"The server that holds {_folder.Path} answers nobody (--web none)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_hands_a_search_without_files_over()
    {
        await FillAsync(2);
        var run = await ServerRun.OfAsync("Hikeshi.Cli", ["search", "713120", "--count", "--data", _folder.Path]);

        Assert.Equal((0, "2\n", ""), (run.Code, run.Output, run.Error));
    }

    private static string Line(int number) =>
        $"<165>Aug 24 2026 16:58:{number:00} fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c89{number:x2})";

    private static IEnumerable<int> Keys(ServerRun run) =>
        run.Output.TrimEnd().Split('\n').Select(l => int.Parse(JsonDocument.Parse(l).RootElement.GetProperty("key").GetString()!, System.Globalization.CultureInfo.InvariantCulture));

    private async Task FillAsync(int lines)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync([.. Enumerable.Range(0, lines).Select(Line)]);
        await server.HasAsync(lines);
    }

    private Task<ServerRun> SearchAsync(string query, params string[] more) => ServerRun.OfAsync(["search", query, "--data", _folder.Path, .. more]);
}
