using System.Net;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Syslog.Tests.Receiving;

public sealed class TcpTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_and_counted_frames_may_share_a_connection()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("<165>one\n8 <165>two<165>three\n"u8.ToArray(), Cancel);
        var frames = await listening.Sink.HaveAsync(3);

        Assert.Equal(["<165>one", "<165>two", "<165>three"], frames.Select(f => f.Text));
        Assert.Equal(Transport.Tcp, frames[0].Origin.Transport);
    }

    [Fact]
    public async Task A_line_that_is_cut_off_is_kept()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        await using (var sender = await listening.ConnectAsync())
        {
            await sender.WriteAsync("<165>the last wo"u8.ToArray(), Cancel);
        }

        Assert.Equal("<165>the last wo", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
    }

    [Fact]
    public async Task A_thousand_connections_are_served_at_once()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        var senders = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => listening.ConnectAsync()));
        await Task.WhenAll(senders.Select((s, i) => s.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"<165>{i}\n"), Cancel).AsTask()));
        var frames = await listening.Sink.HaveAsync(1000);

        Assert.Equal(1000, frames.Select(f => f.Text).Distinct(StringComparer.Ordinal).Count());
        foreach (var sender in senders)
        {
            await sender.DisposeAsync();
        }
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_refused_and_the_others_go_on()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { MostConnections = 2 });
        await using var first = await listening.ConnectAsync();
        await first.WriteAsync("<1>a\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(1);
        await using var second = await listening.ConnectAsync();
        await second.WriteAsync("<1>b\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(2);
        await using var third = await listening.ConnectAsync();
        await listening.Watch.HasAsync("TooMany");
        await first.WriteAsync("<1>c\n"u8.ToArray(), Cancel);

        Assert.Equal(["<1>a", "<1>b", "<1>c"], (await listening.Sink.HaveAsync(3)).Select(f => f.Text));
    }

    [Fact]
    public async Task A_silent_connection_is_ended()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { IdleTimeout = TimeSpan.FromMilliseconds(200) });
        await using var sender = await listening.ConnectAsync();
        await listening.Watch.HasAsync("Idle");

        Assert.Equal(0, await sender.ReadAsync(new byte[1], Cancel));
    }

    [Fact]
    public async Task A_connection_waits_while_the_disk_is_behind_a_second_at_most_and_once()
    {
        var clock = new FakeTimeProvider();
        await using var listening = new Listening("tcp://127.0.0.1:0", clock: clock);
        await using var sender = await listening.ConnectAsync();
        listening.Sink.IsCrowded = true;
        await sender.WriteAsync("<1>a\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(1);
        await sender.WriteAsync("<1>b\n"u8.ToArray(), Cancel);
        await Task.Delay(50, Cancel);
        Assert.Single(listening.Sink.Frames);

        var read = listening.Sink.HaveAsync(2);
        while (!read.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.WhenAny(read, Task.Delay(1, Cancel));
        }

        await read;
        await sender.WriteAsync("<1>c\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(3);
    }

    [Fact]
    public async Task Other_limits_count_for_connections_that_are_open()
    {
        var clock = new FakeTimeProvider();
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { IdleTimeout = TimeSpan.Zero }, clock: clock);
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("<1>a\n<1>b\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(2);

        listening.Use(new ReceiveLimits { MostFramesASecond = 1, IdleTimeout = TimeSpan.FromMinutes(5) });
        await sender.WriteAsync("<1>c\n<1>d\n"u8.ToArray(), Cancel);
        await listening.Watch.HasAsync("RateLimited");
        Assert.Equal(["<1>a", "<1>b", "<1>c"], listening.Sink.Frames.Select(f => f.Text));

        var idle = listening.Watch.HasAsync("Idle");
        while (!idle.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(idle, Task.Delay(5, Cancel));
        }

        await idle;
    }

    [Fact]
    public async Task A_sender_that_may_not_send_is_refused()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { Sources = [IPNetwork.Parse("192.0.2.0/24")] });
        await using var sender = await listening.ConnectAsync();
        await listening.Watch.HasAsync("NotAllowed");

        Assert.Empty(listening.Sink.Frames);
    }

    [Theory]
    [InlineData("PROXY TCP4 192.0.2.7 198.51.100.1 40000 5514\r\n", "192.0.2.7")]
    [InlineData("PROXY TCP6 2001:db8::7 2001:db8::1 40000 5514\r\n", "2001:db8::7")]
    [InlineData("PROXY UNKNOWN\r\n", "127.0.0.1")]
    public async Task A_trusted_proxy_tells_whom_it_speaks_for(string header, string address)
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync(System.Text.Encoding.ASCII.GetBytes(header + "<165>one\n"), Cancel);
        var frame = Assert.Single(await listening.Sink.HaveAsync(1));

        Assert.Equal("<165>one", frame.Text);
        Assert.Equal(IPAddress.Parse(address), frame.Origin.Address);
    }

    [Fact]
    public async Task A_connection_through_a_proxy_counts_once()
    {
        await using var listening = new Listening(
            "tcp://127.0.0.1:0", new ReceiveLimits { Proxies = [IPNetwork.Parse("127.0.0.0/8")], MostConnections = 1, MostConnectionsOfOne = 1 });
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("PROXY TCP4 192.0.2.7 198.51.100.1 40000 5514\r\n<165>one\n"u8.ToArray(), Cancel);

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
        await using var second = await listening.ConnectAsync();
        await listening.Watch.HasAsync("TooMany");
    }

    [Fact]
    public async Task The_binary_header_of_a_proxy_is_read_too()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        await using var sender = await listening.ConnectAsync();
        byte[] header = [.. "\r\n\r\n\0\r\nQUIT\n"u8, 0x21, 0x11, 0, 15, 192, 0, 2, 7, 198, 51, 100, 1, 1, 2, 3, 4, 0x04, 0, 0];
        await sender.WriteAsync((byte[])[.. header, .. "<165>one\n"u8], Cancel);
        var frame = Assert.Single(await listening.Sink.HaveAsync(1));

        Assert.Equal((IPAddress.Parse("192.0.2.7"), IPAddress.Loopback), (frame.Origin.Address, frame.Origin.Proxy));
    }

    [Fact]
    public async Task A_proxy_without_its_header_is_refused()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0", new ReceiveLimits { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("<165>no header at all\n"u8.ToArray(), Cancel);
        await listening.Watch.HasAsync("ProxyHeader");

        Assert.Empty(listening.Sink.Frames);
    }

    [Fact]
    public async Task A_header_of_somebody_who_is_not_trusted_is_a_line_like_others()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("PROXY TCP4 192.0.2.7 198.51.100.1 40000 5514\r\n"u8.ToArray(), Cancel);
        var frame = Assert.Single(await listening.Sink.HaveAsync(1));

        Assert.Equal(IPAddress.Loopback, frame.Origin.Address);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        await using var listening = new Listening("tcp://127.0.0.1:0");
        var problem = Assert.Throws<SourceException>(() => new Listening($"tcp://127.0.0.1:{listening.EndPoint.Port}"));

        Assert.Equal($"tcp://127.0.0.1:{listening.EndPoint.Port} is in use by another program: stop it, or listen elsewhere with --listen.", problem.Sentence.En);
    }

    [Fact]
    public async Task A_restart_can_listen_at_once_while_old_connections_end()
    {
        var listening = new Listening("tcp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        await sender.WriteAsync("<1>a\n"u8.ToArray(), Cancel);
        await listening.Sink.HaveAsync(1);
        await listening.DisposeAsync();
        await using var again = new Listening($"tcp://127.0.0.1:{listening.EndPoint.Port}");

        Assert.Equal(listening.EndPoint.Port, again.EndPoint.Port);
    }
}
