using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Activation;
using Hikeshi.Syslog.Datagrams;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Tests.Activation;

public sealed class ActivatedSocketsTests
{
    private const int Process = 4711;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SocketType.Dgram, "hikeshi.socket", "udp")]
    [InlineData(SocketType.Stream, "hikeshi.socket", "tcp")]
    [InlineData(SocketType.Stream, null, "tcp")]
    [InlineData(SocketType.Stream, "tls", "tls")]
    [InlineData(SocketType.Stream, "relp", "relp")]
    [InlineData(SocketType.Stream, "relp+tls", "relp+tls")]
    public void What_is_spoken_is_told_by_name_or_kind(SocketType type, string? name, string scheme)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sockets are passed on by systemd only");
        using var socket = Bound(type);
        var point = socket.LocalEndPoint;
        var found = Assert.Single(Take(socket, Process, name));
        found.Socket.Dispose();

        Assert.Equal($"{scheme}://{point}", found.Address.ToString());
    }

    [Fact]
    public void Sockets_of_another_process_are_left_alone()
    {
        using var socket = Bound(SocketType.Stream);

        Assert.Empty(Take(socket, Process + 1, null));
    }

    [Fact]
    public void What_is_no_socket_is_passed_over()
    {
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.Read, FileShare.None, 1, FileOptions.DeleteOnClose);

        Assert.Empty(ActivatedSockets.Take(Environment(Process, null), Process, (int)file.SafeFileHandle.DangerousGetHandle()));
    }

    [Fact]
    public async Task Lines_come_through_a_datagram_socket_that_was_handed_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sockets are passed on by systemd only");
        using var socket = Bound(SocketType.Dgram);
        var found = Assert.Single(Take(socket, Process, null));
        await using var source = new UdpSource(found.Address, new ReceiveLimits(), new MemoryWatch(), TimeProvider.System);
        source.Adopt(found.Socket);
        await ReceivesAsync(source, async () =>
        {
            using var sender = new UdpClient();
            await sender.SendAsync("<165>one"u8.ToArray(), found.Address.EndPoint, Cancel);
        });
    }

    [Fact]
    public async Task Lines_come_through_a_listening_socket_that_was_handed_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sockets are passed on by systemd only");
        using var socket = Bound(SocketType.Stream);
        var found = Assert.Single(Take(socket, Process, null));
        await using var source = new StreamSource(found.Address, new SyslogProtocol(), new(new ReceiveLimits(), new MemoryWatch(), TimeProvider.System));
        source.Adopt(found.Socket);
        await ReceivesAsync(source, async () =>
        {
            using var sender = new TcpClient();
            await sender.ConnectAsync(found.Address.EndPoint, Cancel);
            await sender.GetStream().WriteAsync("<165>one\n"u8.ToArray(), Cancel);
        });
    }

    private static async Task ReceivesAsync(IFrameSource source, Func<Task> send)
    {
        var sink = new MemorySink();
        using var stop = new CancellationTokenSource();
        var running = source.RunAsync(sink, stop.Token);
        await send();
        Assert.Equal("<165>one", Assert.Single(await sink.HaveAsync(1)).Text);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    private static Socket Bound(SocketType type)
    {
        // systemd's sockets do not block.
        var socket = new Socket(AddressFamily.InterNetwork, type, type == SocketType.Dgram ? ProtocolType.Udp : ProtocolType.Tcp) { Blocking = false };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        if (type == SocketType.Stream)
        {
            socket.Listen();
        }

        return socket;
    }

    /// <summary>
    /// A copy of the socket is handed over, as between processes: two owners of one number would close it twice, and the
    /// second time it may be somebody else's.
    /// </summary>
    private static IReadOnlyList<ActivatedSocket> Take(Socket socket, int meant, string? name) =>
        ActivatedSockets.Take(Environment(meant, name), Process, Copy((int)socket.SafeHandle.DangerousGetHandle()));

    [DllImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static extern int Copy(int number);

    private static Func<string, string?> Environment(int process, string? names) => variable => variable switch
    {
        "LISTEN_PID" => process.ToString(CultureInfo.InvariantCulture),
        "LISTEN_FDS" => "1",
        "LISTEN_FDNAMES" => names,
        _ => null,
    };
}
