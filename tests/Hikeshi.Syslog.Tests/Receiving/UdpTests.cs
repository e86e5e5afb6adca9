using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Tests.Receiving;

public sealed class UdpTests
{
    [Theory]
    [InlineData("udp://127.0.0.1:0", "127.0.0.1")]
    [InlineData("udp://[::1]:0", "::1")]
    public async Task A_datagram_is_a_frame_of_its_sender(string url, string address)
    {
        await using var listening = new Listening(url);
        using var sender = new UdpClient(listening.EndPoint.AddressFamily);
        await sender.SendAsync("<165>one\n"u8.ToArray(), listening.EndPoint, TestContext.Current.CancellationToken);
        await sender.SendAsync("<165>two\nof two lines\0"u8.ToArray(), listening.EndPoint, TestContext.Current.CancellationToken);
        var frames = await listening.Sink.HaveAsync(2);

        Assert.Equal(["<165>one", "<165>two\nof two lines"], frames.Select(f => f.Text));
        Assert.All(frames, f => Assert.Equal((Transport.Udp, IPAddress.Parse(address)), (f.Origin.Transport, f.Origin.Address!)));
        Assert.Same(frames[0].Origin, frames[1].Origin);
    }

    [Fact]
    public async Task A_sender_that_may_not_send_is_not_heard()
    {
        await using var listening = new Listening("udp://127.0.0.1:0", new ReceiveLimits { Sources = [IPNetwork.Parse("192.0.2.0/24")] });
        using var sender = new UdpClient();
        await sender.SendAsync("<165>one"u8.ToArray(), listening.EndPoint, TestContext.Current.CancellationToken);
        await listening.Watch.HasAsync("NotAllowed");

        Assert.Empty(listening.Sink.Frames);
    }

    [Fact]
    public async Task A_sender_beyond_its_rate_is_cut_down_and_counted()
    {
        await using var listening = new Listening("udp://127.0.0.1:0", new ReceiveLimits { MostFramesASecond = 5 });
        using var sender = new UdpClient();
        for (var i = 0; i < 100; i++)
        {
            await sender.SendAsync("<165>one"u8.ToArray(), listening.EndPoint, TestContext.Current.CancellationToken);
        }

        await listening.Watch.HasAsync("RateLimited");
        await listening.StopAsync();

        Assert.InRange(listening.Sink.Frames.Count, 5, 95);
        Assert.Equal(100, listening.Sink.Frames.Count + listening.Watch.Of("RateLimited"));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_sender_that_never_pauses()
    {
        await using var listening = new Listening("udp://127.0.0.1:0");
        var isOver = false;
        var sending = Task.Run(
            () =>
            {
                using var sender = new UdpClient();
                while (!Volatile.Read(ref isOver))
                {
                    sender.Send("<165>one"u8, listening.EndPoint);
                }
            },
            TestContext.Current.CancellationToken);
        await listening.Sink.HaveAsync(1);
        try
        {
            await listening.StopAsync();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            await sending;
        }
    }

    [Fact]
    public async Task What_the_kernel_drops_is_counted()
    {
        using var sink = new BlockedSink();
        await using var source = new Hikeshi.Syslog.Datagrams.UdpSource(
            Address("udp://127.0.0.1:0"), new ReceiveLimits { UdpBufferBytes = 4096, UdpSockets = 1 }, sink.Watch, TimeProvider.System);
        source.Open();
        using var stop = new CancellationTokenSource();
        var running = source.RunAsync(sink, stop.Token);
        using var sender = new UdpClient();
        for (var i = 0; i < 300; i++)
        {
            await sender.SendAsync(new byte[500], source.EndPoint, TestContext.Current.CancellationToken);
        }

        sink.Open();
        await sink.Watch.HasAsync("kernel");
        await stop.CancelAsync();
        await running;

        Assert.InRange(sink.Watch.Of("kernel"), 1, 300);
    }

    private static Addresses.ListenAddress Address(string url) =>
        Addresses.ListenAddress.TryParse(url, out var address, out _) ? address! : throw new ArgumentException("No address.", nameof(url));

    /// <summary>Holds the receiving thread up until it is opened, as a slow machine would.</summary>
    private sealed class BlockedSink : IFrameSink, IDisposable
    {
        private readonly ManualResetEventSlim _open = new();

        public MemoryWatch Watch { get; } = new();

        public void Open() => _open.Set();

        public void Dispose() => _open.Dispose();

        public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
        {
            _open.Wait(TimeSpan.FromSeconds(30));
            return new FrameTicket(1, FrameRefusal.None);
        }

        public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => new(true);
    }
}
