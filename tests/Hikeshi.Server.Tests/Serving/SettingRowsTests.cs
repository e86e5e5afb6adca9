using System.CommandLine;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Server.Tests.Serving;

public sealed class SettingRowsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => Path.Join(_folder.Path, "hikeshi.toml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_key_of_the_table_has_a_row_with_what_said_its_value()
    {
        var rows = Rows(Settings("[store]\nkeep = \"90d\"\n[devices.aliases]\nfw-a = \"core\"", "--journal-size", "2G"));

        Assert.Equal(SettingKeys.All.Select(k => k.Name), rows.Keys);
        Assert.Equal(("\"90d\"", $"{File}:2:8", false), Shown(rows["store.keep"]));
        Assert.Equal(("{ \"fw-a\" = \"core\" }", $"{File}:3:1", false), Shown(rows["devices.aliases"]));
        Assert.Equal(("\"2G\"", "command line, --journal-size", false), Shown(rows["store.journal_size"]));
        Assert.Equal(("\"1s\"", "environment, HIKESHI_STORE_COMMIT_WITHIN", false), Shown(rows["store.commit_within"]));
        Assert.Equal("環境変数、HIKESHI_STORE_COMMIT_WITHIN", rows["store.commit_within"].Origin.Ja);
    }

    [Fact]
    public void Where_nobody_said_anything_it_is_told_what_the_server_runs_with()
    {
        var rows = Rows(Settings(""));

        Assert.Equal(("[\"udp://127.0.0.1:5514\", \"tcp://127.0.0.1:5514\", \"relp://127.0.0.1:2514\"]", "default", true), Shown(rows["receive.listen"]));
        Assert.Equal(("–", "default", true), Shown(rows["store.keep"]));
        Assert.Equal(
            ["\"10000\"", "\"1h\"", "\"1.2\"", "\"UTC\"", "\"8G\"", "\"512M\"", "\"http://127.0.0.1:8514\"", "false"],
            new[] { "receive.max_connections", "receive.idle_timeout", "receive.tls.oldest", "devices.timezone", "store.journal_size", "store.disk_floor", "web.address", "receive.stdin" }
                .Select(n => rows[n].Value));
    }

    [Fact]
    public void A_default_is_what_the_option_would_take()
    {
        var started = Settings("");

        // The other rows name a folder or addresses that are there, or none.
        foreach (var row in Rows(started).Values.Where(r => r.Value != SettingRows.Nothing && r.Value[0] == '"'))
        {
            var told = Rows(Settings("", row.Option, row.Value.Trim('"')))[row.Name];
            Assert.Equal((row.Value, $"command line, {row.Option}"), (told.Value, told.Origin.En));
        }
    }

    [Fact]
    public void Files_with_secrets_are_not_named()
    {
        var token = Path.Join(_folder.Path, "token");
        System.IO.File.WriteAllText(token, "a-secret-that-nobody-sees");
        var rows = Rows(Settings(
            "", "--token-file", token, "--tls-cert", "cert.pem", "--tls-key", "hidden.pem", "--web", "https://127.0.0.1:0", "--web-cert", "cert.pem", "--web-key", "hidden.pem"));

        Assert.All(["web.token_file", "receive.tls.key", "web.key"], name => Assert.Equal("•••", rows[name].Value));
        Assert.DoesNotContain(rows.Values, r => r.ToString().Contains("secret", StringComparison.Ordinal) && !r.About.En.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(rows.Values, r => r.ToString().Contains("hidden.pem", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_reload_takes_over_counts_and_what_needs_a_restart_is_awaited()
    {
        var started = Settings("[store]\nkeep = \"90d\"\ncommit_within = \"500ms\"");
        var rows = SettingRows.Of(started, Settings("[store]\n\nkeep = \"9d\"\njournal_size = \"2G\"", environment: false)).ToDictionary(r => r.Name, StringComparer.Ordinal);

        Assert.Equal(("\"9d\"", $"{File}:3:8", null), (rows["store.keep"].Value, rows["store.keep"].Origin.En, rows["store.keep"].Awaited));
        Assert.Equal(("\"8G\"", "default", "\"2G\""), (rows["store.journal_size"].Value, rows["store.journal_size"].Origin.En, rows["store.journal_size"].Awaited));
        Assert.Equal(("\"1s\"", "\"500ms\""), (rows["store.commit_within"].Value, rows["store.commit_within"].Awaited));
        Assert.Null(rows["store.data"].Awaited);
    }

    private static (string Value, string Origin, bool IsDefault) Shown(ServerSetting row) => (row.Value, row.Origin.En, row.IsDefault);

    private static Dictionary<string, ServerSetting> Rows(ServeSettings settings) => SettingRows.Of(settings, settings).ToDictionary(r => r.Name, StringComparer.Ordinal);

    private ServeSettings Settings(string file, params string[] arguments) => Settings(file, environment: true, arguments);

    private ServeSettings Settings(string file, bool environment, params string[] arguments)
    {
        System.IO.File.WriteAllText(File, file);
        var options = new ServeOptions(Language.English);
        var command = new Command("serve");
        options.AddTo(command);
        string? Variable(string name) => environment && name == "HIKESHI_STORE_COMMIT_WITHIN" ? "1s" : null;
        return Configuration.Load(command.Parse(["--config", File, .. arguments]), options, Variable).Check(Variable);
    }
}
