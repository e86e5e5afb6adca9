using System.CommandLine;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Tests.Serving;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Configuring;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    private string File => Path.Join(_folder.Path, "hikeshi.toml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_option_of_serve_is_a_key_and_the_other_way_round()
    {
        var options = new ServeOptions(Language.English).All.Select(o => o.Name).Except(["--config", "--demo"], StringComparer.Ordinal);

        Assert.Equal(options.Order(StringComparer.Ordinal), SettingKeys.All.Select(k => k.Option).Order(StringComparer.Ordinal));
        Assert.Equal(SettingKeys.All.Count, SettingKeys.All.Select(k => k.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_example_of_the_table_is_taken()
    {
        foreach (var key in SettingKeys.All)
        {
            var at = key.Name.LastIndexOf('.');
            Write($"[{key.Name[..at]}]\n{key.Name[(at + 1)..]} = {key.Example}");
            var value = Load().Values.Single(v => v.Key == key);
            Assert.Equal(SettingSource.File, value.Source);
            Assert.NotEmpty(value.Texts);
        }
    }

    [Fact]
    public void A_whole_file_becomes_settings()
    {
        Write("""
            [receive]
            listen = ["udp://127.0.0.1:5514", "tcp://127.0.0.1:5515"]
            allow = "192.0.2.0/24"
            max_connections = 77
            idle_timeout = "5m"

            [devices]
            timezone = "+09:00"
            pairs = ["fw-1,fw-2"]

            [devices.aliases]
            "192.0.2.1" = "core"

            [devices.zones]
            core = "America/New_York"

            [store]
            data = "/var/lib/hikeshi"
            keep = "90d"
            """);
        var settings = Load().Check(_environment.GetValueOrDefault);

        Assert.Equal(["udp://127.0.0.1:5514", "tcp://127.0.0.1:5515"], settings.Listen.Select(l => l.ToString()));
        Assert.Equal((77, TimeSpan.FromMinutes(5), "192.0.2.0/24"), (settings.Limits.MostConnections, settings.Limits.IdleTimeout, settings.Limits.Sources[0].ToString()));
        Assert.Equal(("core", "fw-1,fw-2", "America/New_York"), (settings.Names["192.0.2.1"].Device, settings.Names["fw-2"].Device, settings.Zones["core"].Id));
        Assert.Equal(("/var/lib/hikeshi", TimeSpan.FromDays(90)), (settings.Data, settings.Keep));
    }

    [Fact]
    public void An_option_wins_over_a_variable_and_a_variable_over_the_file()
    {
        Write("[store]\nkeep = \"1d\"\nkeep_size = \"1G\"\njournal_size = \"1G\"\n[receive]\nlisten = \"udp://127.0.0.1:1\"");
        _environment["HIKESHI_STORE_KEEP"] = "2d";
        _environment["HIKESHI_STORE_KEEP_SIZE"] = "2G";
        _environment["HIKESHI_RECEIVE_LISTEN"] = "tcp://127.0.0.1:2; tcp://127.0.0.1:3";
        var configuration = Load("--keep", "3d");
        var settings = configuration.Check(_environment.GetValueOrDefault);

        Assert.Equal((TimeSpan.FromDays(3), 2L << 30, 1L << 30), (settings.Keep, settings.KeepBytes, settings.JournalBytes));
        Assert.Equal(["tcp://127.0.0.1:2", "tcp://127.0.0.1:3"], settings.Listen.Select(l => l.ToString()));
        Assert.Equal(
            [SettingSource.CommandLine, SettingSource.Environment, SettingSource.File, SettingSource.Default],
            new[] { "store.keep", "store.keep_size", "store.journal_size", "store.data" }.Select(n => configuration.Values.Single(v => v.Key.Name == n).Source));
    }

    [Theory]
    [InlineData("[store]\nkeeep = \"1d\"", ":2:9: there is no setting store.keeep. Did you mean store.keep?")]
    [InlineData("keep = \"1d\"", ":1:8: there is no setting keep. Did you mean store.keep?")]
    [InlineData("[store]\nzzzzzzzzzzzz = 1", ":2:16: there is no setting store.zzzzzzzzzzzz. See docs/en/configuration.md for all of them.")]
    [InlineData("[recieve]\nlisten = \"none\"", ":1:1: there is no setting recieve.")]
    [InlineData("[store]\nkeep = true", ":2:8: store.keep has a value of another kind. Write it as store.keep = \"90d\".")]
    [InlineData("[receive]\nstdin = \"yes\"", ":2:9: receive.stdin has a value of another kind. Write it as receive.stdin = false.")]
    [InlineData("[receive]\nlisten = [[1]]", ":2:11: receive.listen has a value of another kind.")]
    [InlineData("[devices]\naliases = [\"a=b\"]", ":2:11: devices.aliases has a value of another kind.")]
    [InlineData("[store]\nkeep = \"90\"", ":2:8: store.keep: '90' will not do. Give a number with its unit: 500ms, 30s, 10m, 8h, 90d.")]
    [InlineData("[receive]\nlisten = [\"fw.example.com\"]", ":2:10: receive.listen: fw.example.com is no address to listen on")]
    [InlineData("[store]\nkeep = ", ":2:")]
    [InlineData("store = 1", ":1:9: there is no setting store.")]
    public void What_is_wrong_is_told_with_its_place_and_the_way_out(string text, string sentence)
    {
        Write(text);
        var problem = Assert.Throws<SettingsException>(() => Load().Check(_environment.GetValueOrDefault));

        Assert.StartsWith(File + sentence, problem.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(problem.Sentence.Ja, c => c > '\u3000');
    }

    [Fact]
    public void A_wrong_variable_is_told_by_its_name()
    {
        _environment["HIKESHI_STORE_KEEP"] = "90";
        var value = Assert.Throws<SettingsException>(() => Load().Check(_environment.GetValueOrDefault));
        var name = Assert.Throws<SettingsException>(() => Configuration.RequireKnown(["HIKESHI_STORE_KEPE", "HIKESHI_LANG", "HOME"]));

        Assert.StartsWith("HIKESHI_STORE_KEEP: '90' will not do.", value.Sentence.En, StringComparison.Ordinal);
        Assert.Equal("environment: there is no setting HIKESHI_STORE_KEPE. Did you mean HIKESHI_STORE_KEEP?", name.Sentence.En);
    }

    [Fact]
    public void A_file_that_is_named_must_be_there()
    {
        var problem = Assert.Throws<SettingsException>(() => Load("--config", "/nowhere/hikeshi.toml"));

        Assert.StartsWith("The configuration file /nowhere/hikeshi.toml cannot be read (", problem.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_looked_for_in_the_usual_places()
    {
        Directory.CreateDirectory(Path.Join(_folder.Path, "hikeshi"));
        var usual = Path.Join(_folder.Path, "hikeshi", "hikeshi.toml");
        System.IO.File.WriteAllText(usual, "");
        _environment["XDG_CONFIG_HOME"] = _folder.Path;
        var found = ConfigFile.Find(null, _environment.GetValueOrDefault);
        _environment["HIKESHI_CONFIG"] = "/elsewhere";

        Assert.Equal(usual, found);
        Assert.Equal("/elsewhere", ConfigFile.Find(null, _environment.GetValueOrDefault));
        Assert.Equal("/named", ConfigFile.Find("/named", _environment.GetValueOrDefault));
    }

    [Fact]
    public void Other_commands_look_where_the_server_is_told_to_keep()
    {
        Write("[store]\ndata = \"/var/lib/hikeshi\"");
        Assert.Null(Configuration.DataOf(name => name == "XDG_CONFIG_HOME" ? Path.Join(_folder.Path, "none") : null));
        _environment["HIKESHI_CONFIG"] = File;
        Assert.Equal("/var/lib/hikeshi", Configuration.DataOf(_environment.GetValueOrDefault));
        _environment["HIKESHI_STORE_DATA"] = "/elsewhere";
        Assert.Equal("/elsewhere", Configuration.DataOf(_environment.GetValueOrDefault));
    }

    private void Write(string text) => System.IO.File.WriteAllText(File, text);

    private Configuration Load(params string[] arguments)
    {
        var options = new ServeOptions(Language.English);
        var command = new Command("serve");
        options.AddTo(command);
        string[] line = arguments.Contains("--config", StringComparer.Ordinal) || !System.IO.File.Exists(File) ? arguments : ["--config", File, .. arguments];
        return Configuration.Load(command.Parse(line), options, _environment.GetValueOrDefault);
    }
}
