using System.Net;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class SettingsTests
{
    [Fact]
    public async Task The_folder_of_a_demo_goes_when_the_server_ends()
    {
        var settings = RunningServer.Settings("serve", "--demo", "--web", "none", "--listen", "none", "--disk-floor", "1M");
        Assert.False(Directory.Exists(settings.Data));
        await using (await ServerHost.StartAsync(settings, Hikeshi.Catalog.MessageCatalog.BuiltIn, TimeProvider.System))
        {
            Assert.True(Directory.Exists(settings.Data));
        }

        Assert.False(Directory.Exists(settings.Data));
    }

    [Fact]
    public void Without_options_it_listens_on_this_machine_only()
    {
        var settings = RunningServer.Settings("serve");

        Assert.Equal(["udp://127.0.0.1:5514", "tcp://127.0.0.1:5514", "relp://127.0.0.1:2514"], settings.Listen.Select(l => l.ToString()));
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 8514), settings.Web);
    }

    [Fact]
    public void A_certificate_opens_tls_as_well()
    {
        var settings = RunningServer.Settings("serve", "--tls-cert", "a.pem", "--tls-key", "a.key");

        Assert.Contains(settings.Listen, l => l.Transport == Transport.Tls && l.EndPoint.Port == 6514);
    }

    [Fact]
    public void A_listener_replaces_the_default_ones() =>
        Assert.Equal("udp://0.0.0.0:514", Assert.Single(RunningServer.Settings("serve", "--listen", "udp://0.0.0.0:514").Listen).ToString());

    [Theory]
    [InlineData("--web", "ftp://127.0.0.1", "--web: 'ftp://127.0.0.1' will not do. Give http:// or https:// with an IP address of this machine and a port, as in http://127.0.0.1:8514, or none.")]
    [InlineData("--web", "http://0.0.0.0:8514", "--web http://0.0.0.0:8514 can be reached from other machines without encryption. Give https:// with --web-cert and --web-key; or --web-proxy NETWORK when a proxy in front encrypts; or --web-plain when the network is trusted.")]
    [InlineData("--web", "https://127.0.0.1:8514", "--web https://127.0.0.1:8514 needs --web-cert FILE and --web-key FILE.")]
    [InlineData("--web-key", "web.key", "--web-cert and --web-key are for https:// and belong together: give --web https://ADDRESS:PORT and both.")]
    [InlineData("--web-proxy", "proxy.example", "--web-proxy: 'proxy.example' will not do. Give a network such as 192.0.2.0/24 or 2001:db8::/32, or an address.")]
    [InlineData("--allow", "192.0.2.0/99", "--allow: '192.0.2.0/99' will not do. Give a network such as 192.0.2.0/24 or 2001:db8::/32, or an address.")]
    [InlineData("--keep", "90", "--keep: '90' will not do. Give a number with its unit: 500ms, 30s, 10m, 8h, 90d.")]
    [InlineData("--keep-size", "0G", "--keep-size: '0G' will not do. Give a number with its unit: 512M, 4G, 2T.")]
    [InlineData("--max-rate", "-1", "--max-rate: '-1' will not do. Give a whole number above 0.")]
    [InlineData("--timezone", "Mars/Olympus", "--timezone: 'Mars/Olympus' will not do. Give a zone such as Asia/Tokyo or +09:00.")]
    [InlineData("--pair", "fw-a", "--pair: 'fw-a' will not do. Give two hosts with a comma between, as in fw-a,fw-b.")]
    [InlineData("--alias", "fw-a", "--alias: 'fw-a' will not do. Give two names with = between.")]
    [InlineData("--tls-cert", "a.pem", "--tls-cert and --tls-key belong together: give both.")]
    [InlineData("--listen", "fw.example.com", "fw.example.com is no address to listen on: begin with udp://, tcp://, tls://, relp:// or relp+tls://, as in udp://127.0.0.1:5514.")]
    [InlineData("--token-file", "/nowhere", "The token file /nowhere cannot be used (Could not find file '/nowhere'.): its first line must hold at least 16 characters.")]
    public void What_is_wrong_is_told_with_the_way_out(string option, string value, string sentence)
    {
        var problem = Assert.Throws<SettingsException>(() => RunningServer.Settings("serve", $"{option}={value}"));

        Assert.Equal(sentence, problem.Sentence.En);
        Assert.Contains(problem.Sentence.Ja, c => c > '\u3000');
    }

    [Fact]
    public void Times_and_sizes_have_units()
    {
        var settings = RunningServer.Settings("serve", "--keep", "90d", "--keep-size", "2T", "--journal-size", "512M", "--commit-within", "250ms");

        Assert.Equal((TimeSpan.FromDays(90), 2L << 40, 512L << 20, TimeSpan.FromMilliseconds(250)), (settings.Keep, settings.KeepBytes, settings.JournalBytes, settings.CommitWithin));
    }
}
