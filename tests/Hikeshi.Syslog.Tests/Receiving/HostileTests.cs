using System.Net.Sockets;
using System.Text;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Sending;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Tests.Receiving;

/// <summary>Whatever one sender does, all lines of another arrive.</summary>
public sealed class HostileTests
{
    private const int Good = 2000;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tcp")]
    [InlineData("tls")]
    [InlineData("relp")]
    public async Task Garbage_harms_nobody_else(string scheme)
    {
        using var files = new TestCertificates();
        await using var listening = Listen(scheme, files);
        var dice = new Random(7);
        await AllArriveAsync(listening, scheme, async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await using var stream = await listening.ConnectAsync();
                var garbage = new byte[dice.Next(1, 4000)];
                dice.NextBytes(garbage);
                await stream.WriteAsync(garbage, Cancel);
            }
        });
    }

    [Fact]
    public async Task Garbage_in_datagrams_harms_nobody_else()
    {
        using var files = new TestCertificates();
        await using var listening = Listen("udp", files);
        var dice = new Random(7);
        await AllArriveAsync(listening, "udp", async () =>
        {
            using var sender = new UdpClient();
            for (var i = 0; i < 50; i++)
            {
                var garbage = new byte[dice.Next(0, 60_000)];
                dice.NextBytes(garbage);
                await sender.SendAsync(garbage, listening.EndPoint, Cancel);
            }
        });
    }

    [Fact]
    public async Task A_line_without_an_end_is_cut_and_counted_and_harms_nobody_else()
    {
        using var files = new TestCertificates();
        await using var listening = Listen("tcp", files);
        const int Length = 20_000_000;
        await AllArriveAsync(listening, "tcp", async () =>
        {
            await using var stream = await listening.ConnectAsync();
            var piece = new byte[100_000];
            piece.AsSpan().Fill((byte)'x');
            for (var i = 0; i < Length / piece.Length; i++)
            {
                await stream.WriteAsync(piece, Cancel);
            }
        });
        var endless = Assert.Single(await listening.Sink.HaveAsync(Good + 1), f => f.Text[0] == 'x');

        Assert.Equal((64 * 1024, Length - (64 * 1024)), (endless.Text.Length, endless.Cut));
    }

    [Theory]
    [InlineData("tcp")]
    [InlineData("tls")]
    [InlineData("relp")]
    public async Task Connections_that_say_nothing_harm_nobody_else(string scheme)
    {
        using var files = new TestCertificates();
        await using var listening = Listen(scheme, files);
        var silent = new List<NetworkStream>();
        await AllArriveAsync(listening, scheme, async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                silent.Add(await listening.ConnectAsync());
            }
        });
        foreach (var stream in silent)
        {
            await stream.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("tcp", "<165>slow\n")]
    [InlineData("relp", "1 open 0\n2 syslog 9 <165>slow\n")]
    public async Task A_sender_of_a_byte_at_a_time_is_heard_and_harms_nobody_else(string scheme, string text)
    {
        using var files = new TestCertificates();
        await using var listening = Listen(scheme, files);
        await using var slow = await listening.ConnectAsync();
        slow.Socket.NoDelay = true;
        await AllArriveAsync(listening, scheme, async () =>
        {
            foreach (var b in Encoding.ASCII.GetBytes(text))
            {
                await slow.WriteAsync(new[] { b }, Cancel);
                await Task.Yield();
            }
        });

        Assert.Single(await listening.Sink.HaveAsync(Good + 1), f => f.Text == "<165>slow");
    }

    [Fact]
    public async Task Connections_that_are_reset_harm_nobody_else()
    {
        using var files = new TestCertificates();
        await using var listening = Listen("tcp", files);
        await AllArriveAsync(listening, "tcp", async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                var stream = await listening.ConnectAsync();
                stream.Socket.LingerState = new LingerOption(true, 0);
                await stream.DisposeAsync();
            }
        });
    }

    [Fact]
    public async Task A_sender_that_reads_no_answer_and_goes_away_leaves_nothing_behind_and_harms_nobody_else()
    {
        using var files = new TestCertificates();
        await using var listening = Listen("relp", files);
        await AllArriveAsync(listening, "relp", async () =>
        {
            await using var stream = await listening.ConnectAsync();
            SendUntilFull(stream.Socket);
            stream.Socket.LingerState = new LingerOption(true, 0);
        });

        await listening.Watch.HasAsync("Broken");
    }

    [Fact]
    public async Task A_sender_that_reads_no_answer_and_stays_is_ended_as_one_that_is_silent()
    {
        using var files = new TestCertificates();
        await using var listening = Listen("relp", files, TimeSpan.FromSeconds(3));
        await using var stream = await listening.ConnectAsync();
        SendUntilFull(stream.Socket);

        await listening.Watch.HasAsync("Idle");
    }

    /// <summary>Sends RELP frames and reads nothing, until the other end takes no more because its answers are stuck.</summary>
    private static void SendUntilFull(Socket socket)
    {
        var frames = Encoding.ASCII.GetBytes("1 open 0\n" + string.Concat(Enumerable.Repeat("2 syslog 4 <1>a\n", 4000)));
        socket.Blocking = false;
        var sent = 0;
        while (socket.Poll(TimeSpan.FromSeconds(1), SelectMode.SelectWrite))
        {
            sent = (sent + socket.Send(frames, sent, frames.Length - sent, SocketFlags.None, out _)) % frames.Length;
        }
    }

    private static Listening Listen(string scheme, TestCertificates files, TimeSpan? idle = null) => new(
        $"{scheme}://127.0.0.1:0",
        new ReceiveLimits { HandshakeTimeout = TimeSpan.FromSeconds(2), IdleTimeout = idle ?? TimeSpan.FromHours(1) },
        ServerCertificate.Open(new TlsSettings { Certificate = files.CertificateFile, Key = files.KeyFile }, TimeProvider.System));

    /// <summary>A good sender sends while somebody does what he likes.</summary>
    private static async Task AllArriveAsync(Listening listening, string scheme, Func<Task> meanwhile)
    {
        Assert.True(SendAddress.TryParse($"{scheme}://127.0.0.1:{listening.EndPoint.Port}", out var address, out _));
        await using var sender = SyslogSender.For(address!, new SendOptions { IsUnverified = true });
        await sender.OpenAsync(Cancel);
        byte[][] lines = [.. Enumerable.Range(0, Good).Select(i => Encoding.ASCII.GetBytes($"<165>good {i}"))];
        var hostile = Task.Run(meanwhile, Cancel);
        foreach (var portion in lines.Chunk(20))
        {
            await sender.SendAsync(LineBatch.Of(portion), Cancel);
            await Task.Yield();
        }

        await hostile;
        await sender.FinishAsync(Cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (Arrived(listening).Count < Good)
        {
            await Task.Delay(20, limit.Token);
        }

        Assert.Equal(lines.Select(Encoding.ASCII.GetString), Arrived(listening));
    }

    private static List<string> Arrived(Listening listening) =>
        [.. listening.Sink.Frames.Select(f => f.Text).Where(t => t.StartsWith("<165>good ", StringComparison.Ordinal))];
}
