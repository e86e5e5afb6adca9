using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Tests.Receiving;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Tests.Peers;

public sealed class RsyslogTests
{
    private const int Lines = 2000;

    public static TheoryData<string, string, string> Plain => new()
    {
        { "udp", "action(type=\"omfwd\" target=\"127.0.0.1\" port=\"PORT\" protocol=\"udp\" template=\"bare\")", "" },
        { "tcp", "action(type=\"omfwd\" target=\"127.0.0.1\" port=\"PORT\" protocol=\"tcp\" template=\"line\")", "" },
        { "tcp", "action(type=\"omfwd\" target=\"127.0.0.1\" port=\"PORT\" protocol=\"tcp\" TCP_Framing=\"octet-counted\" template=\"bare\")", "" },
        { "relp", "action(type=\"omrelp\" target=\"127.0.0.1\" port=\"PORT\" template=\"bare\")", "omrelp" },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Every_line_of_rsyslog_comes_once(string scheme, string action, string module)
    {
        Rsyslog.Require(module.Length == 0 ? null : module);
        await using var listening = new Listening($"{scheme}://127.0.0.1:0");
        using var rsyslog = new Rsyslog();
        var sent = Write(rsyslog.Input, 0, Lines);
        rsyslog.Start(Port(action, listening), module.Length == 0 ? "" : $"module(load=\"{module}\")");
        var frames = await listening.Sink.HaveAsync(Lines);

        Assert.Equal(sent, frames.Select(f => f.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("gtls", "lmnsd_gtls")]
    [InlineData("ossl", "lmnsd_ossl")]
    public async Task Every_line_of_rsyslog_comes_through_tls(string driver, string module)
    {
        Rsyslog.Require(module);
        using var files = new TestCertificates();
        var certificate = ServerCertificate.Open(new TlsSettings { Certificate = files.CertificateFile, Key = files.KeyFile }, TimeProvider.System);
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: certificate);
        using var rsyslog = new Rsyslog();
        var sent = Write(rsyslog.Input, 0, Lines);
        rsyslog.Start(
            Port($"action(type=\"omfwd\" target=\"127.0.0.1\" port=\"PORT\" protocol=\"tcp\" StreamDriver=\"{driver}\" StreamDriverMode=\"1\" StreamDriverAuthMode=\"anon\" TCP_Framing=\"octet-counted\" template=\"bare\")", listening),
            $"global(DefaultNetstreamDriverCAFile=\"{files.AuthorityFile}\")");
        var frames = await listening.Sink.HaveAsync(Lines);

        Assert.Equal(sent, frames.Select(f => f.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_relp_loses_nothing_and_doubles_nothing()
    {
        Rsyslog.Require("omrelp");
        var sink = new MemorySink();
        var memory = new RelpMemory();
        var first = new Listening("relp://127.0.0.1:0", sink: sink, memory: memory);
        using var rsyslog = new Rsyslog();
        var sent = Write(rsyslog.Input, 0, 20 * Lines);
        rsyslog.Start(
            Port("action(type=\"omrelp\" target=\"127.0.0.1\" port=\"PORT\" template=\"bare\" action.resumeRetryCount=\"-1\" action.resumeInterval=\"1\" conn.timeout=\"2\" timeout=\"2\")", first),
            "module(load=\"omrelp\")");
        await sink.HaveAsync(Lines);
        await first.DisposeAsync();
        await using var second = new Listening($"relp://127.0.0.1:{first.EndPoint.Port}", sink: sink, memory: memory);
        var frames = await sink.HaveAsync(20 * Lines);

        Assert.Equal(sent, frames.Select(f => f.Text).Order(StringComparer.Ordinal));
    }

    private static string Port(string action, Listening listening) =>
        action.Replace("PORT", listening.EndPoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static List<string> Write(string file, int from, int count)
    {
        var lines = Enumerable.Range(from, count)
            .Select(i => $"<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid={i:x8})")
            .ToList();
        File.WriteAllLines(file, lines);
        return lines.Order(StringComparer.Ordinal).ToList();
    }
}
