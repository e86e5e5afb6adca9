using System.Net;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Syslog.Relp;
using Hikeshi.Syslog.Sending;
using Hikeshi.Syslog.Tests.Receiving;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Tests.Sending;

public sealed class SenderTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("udp", false)]
    [InlineData("tcp", false)]
    [InlineData("tcp", true)]
    [InlineData("relp", false)]
    public async Task What_is_sent_arrives_in_its_order(string scheme, bool isCounted)
    {
        await using var listening = new Listening($"{scheme}://127.0.0.1:0");
        await using var sender = await OpenAsync(listening, scheme, new SendOptions { IsCounted = isCounted, Window = 7 });
        var lines = Lines(0, 100);
        await sender.SendAsync(LineBatch.Of(lines.AsSpan(0, 60)), Cancel);
        await sender.SendAsync(LineBatch.Of(lines.AsSpan(60)), Cancel);
        await sender.FinishAsync(Cancel);
        var frames = await listening.Sink.HaveAsync(100);

        Assert.Equal(lines.Select(Encoding.UTF8.GetString), frames.Select(f => f.Text));
        Assert.Equal(new SendCounts(100, scheme == "relp" ? 100 : 0, 0, 0, 1), sender.Counts);
    }

    [Theory]
    [InlineData("tls")]
    [InlineData("relp+tls")]
    public async Task A_receiver_whose_certificate_is_trusted_is_sent_to(string scheme)
    {
        using var files = new TestCertificates();
        await using var listening = new Listening($"{scheme}://127.0.0.1:0", certificate: Certificate(files));
        await using var sender = await OpenAsync(listening, scheme, new SendOptions { Authorities = files.AuthorityFile }, "localhost");
        await sender.SendAsync(LineBatch.Of(Lines(0, 100)), Cancel);
        await sender.FinishAsync(Cancel);

        Assert.Equal(100, (await listening.Sink.HaveAsync(100)).Count);
        Assert.Equal(0, sender.Counts.Unsure);
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", true)]
    public async Task A_receiver_whose_certificate_is_not_trusted_is_refused(string host, bool isAuthorityKnown)
    {
        using var files = new TestCertificates();
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Certificate(files));
        var options = new SendOptions { Authorities = isAuthorityKnown ? files.AuthorityFile : null };

        var problem = await Assert.ThrowsAsync<SendException>(() => OpenAsync(listening, "tls", options, host));
        Assert.Contains("does not offer TLS that can be trusted", problem.Message, StringComparison.Ordinal);
        await using var unverified = await OpenAsync(listening, "tls", new SendOptions { IsUnverified = true }, host);
    }

    [Theory]
    [InlineData("tcp", "Nobody listens at tcp://127.0.0.1:")]
    [InlineData("relp", "Nobody listens at relp://127.0.0.1:")]
    public async Task A_receiver_that_is_not_there_is_named(string scheme, string sentence)
    {
        await using var sender = For($"{scheme}://127.0.0.1:{FreePort()}", new SendOptions());

        Assert.StartsWith(sentence, (await Assert.ThrowsAsync<SendException>(() => sender.OpenAsync(Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datagrams_to_a_closed_port_are_not_taken_for_arrived()
    {
        await using var sender = For($"udp://127.0.0.1:{FreePort()}", new SendOptions());
        await sender.OpenAsync(Cancel);
        await sender.SendAsync(LineBatch.Of(Lines(0, 10)), Cancel);
        await sender.FinishAsync(Cancel);

        Assert.Equal(10, sender.Counts.Sent);
        Assert.InRange(sender.Counts.Unsure, 1, 10);
    }

    [Fact]
    public async Task Relp_sends_again_what_a_broken_connection_left_unacknowledged_and_nothing_comes_twice()
    {
        var (sink, memory) = (new MemorySink(), new RelpMemory());
        var first = new Listening("relp://127.0.0.1:0", sink: sink, memory: memory);
        await using var sender = await OpenAsync(first, "relp", new SendOptions { Window = 64 });
        var lines = Lines(0, 20_000);
        var sending = Task.Run(
            async () =>
            {
                await sender.SendAsync(LineBatch.Of(lines), Cancel);
                await sender.FinishAsync(Cancel);
            },
            Cancel);
        await sink.HaveAsync(1000);
        await first.DisposeAsync();
        await using var second = new Listening($"relp://127.0.0.1:{first.EndPoint.Port}", sink: sink, memory: memory);
        await sending;

        Assert.Equal(lines.Select(Encoding.UTF8.GetString), sink.Frames.Select(f => f.Text));
        Assert.Equal((20_000, 20_000, 0L), (sender.Counts.Sent, sender.Counts.Acknowledged, sender.Counts.Unsure));
        Assert.True(sender.Counts.Connections >= 2);
    }

    [Fact]
    public async Task Relp_gives_up_on_a_receiver_that_refuses_and_says_how_much_is_unacknowledged()
    {
        await using var listening = new Listening("relp://127.0.0.1:0", sink: new MemorySink { IsDurable = false });
        await using var sender = await OpenAsync(listening, "relp", new SendOptions { Patience = TimeSpan.FromMilliseconds(300) });
        await sender.SendAsync(LineBatch.Of(Lines(0, 3)), Cancel);
        var problem = await Assert.ThrowsAsync<SendException>(() => sender.FinishAsync(Cancel));

        Assert.Contains("while 3 lines waited", problem.Message, StringComparison.Ordinal);
        Assert.Equal((3, 0, 3L), (sender.Counts.Sent, sender.Counts.Acknowledged, sender.Counts.Unsure));
    }

    [Fact]
    public async Task Tcp_calls_the_lines_of_a_broken_connection_unsure()
    {
        using var receiver = new TcpListener(IPAddress.Loopback, 0);
        receiver.Start();
        await using var sender = For($"tcp://{receiver.LocalEndpoint}", new SendOptions());
        await sender.OpenAsync(Cancel);
        using (var connection = await receiver.AcceptSocketAsync(Cancel))
        {
            await sender.SendAsync(LineBatch.Of(Lines(0, 10)), Cancel);
            await connection.ReceiveAsync(new byte[1], Cancel);
        }

        // What was closed unread is reset.
        await sender.FinishAsync(Cancel);

        Assert.Equal(new SendCounts(10, 0, 10, 0, 1), sender.Counts);
    }

    [Fact]
    public async Task A_load_sends_the_same_lines_round_and_round_to_the_last_one_asked_for()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        await using var sender = await OpenAsync(listening, "tcp", new SendOptions());
        var result = await new LoadRun(sender, Lines(0, 30), new LoadPlan { MostLines = 100 }, TimeProvider.System).RunAsync(Cancel);
        var frames = await listening.Sink.HaveAsync(100);

        Assert.Equal(100, result.Counts.Sent);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => Encoding.UTF8.GetString(Lines(i % 30, 1)[0])), frames.Select(f => f.Text));
    }

    [Fact]
    public async Task A_load_that_is_stopped_counts_what_arrived()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var sender = await OpenAsync(listening, "relp", new SendOptions());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = new LoadRun(sender, Lines(0, 30), new LoadPlan { Rate = 1000 }, TimeProvider.System).RunAsync(stop.Token);
        await listening.Sink.HaveAsync(50);
        await stop.CancelAsync();
        var counts = (await running).Counts;

        Assert.Equal((listening.Sink.Frames.Count, 0L), (counts.Sent, counts.Unsure));
    }

    private static byte[][] Lines(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => Encoding.UTF8.GetBytes($"<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: PHASE 2 COMPLETED (msgid={i:x8})"))];

    private static ServerCertificate Certificate(TestCertificates files) =>
        ServerCertificate.Open(new TlsSettings { Certificate = files.CertificateFile, Key = files.KeyFile }, TimeProvider.System);

    private static async Task<ISyslogSender> OpenAsync(Listening listening, string scheme, SendOptions options, string host = "127.0.0.1")
    {
        var sender = For($"{scheme}://{host}:{listening.EndPoint.Port}", options);
        await sender.OpenAsync(Cancel);
        return sender;
    }

    private static ISyslogSender For(string url, SendOptions options)
    {
        Assert.True(SendAddress.TryParse(url, out var address, out _));
        return SyslogSender.For(address!, options);
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
