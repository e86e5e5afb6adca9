using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Datagrams;

/// <summary>
/// Receives syslog datagrams (RFC 5426: one message each). Several sockets share the address, each with a thread of its
/// own, because what is not fetched in time the kernel drops; its count of them is told.
/// </summary>
public sealed class UdpSource : IFrameSource
{
    private readonly ListenAddress _address;
    private volatile ReceiveLimits _limits;
    private readonly IReceiveWatch _watch;
    private readonly SourceTable _sources;
    private readonly List<UdpSocket> _sockets = [];

    /// <summary>Makes a source that does not listen yet.</summary>
    /// <param name="address">Where.</param>
    /// <param name="limits">What senders may do.</param>
    /// <param name="watch">Told what is lost.</param>
    /// <param name="clock">The clock of rates.</param>
    public UdpSource(ListenAddress address, ReceiveLimits limits, IReceiveWatch watch, TimeProvider clock)
    {
        (_address, _limits, _watch) = (address, limits, watch);
        _sources = new SourceTable(Transport.Udp, () => _limits, clock);
    }

    /// <summary>Other limits for what comes from now on.</summary>
    /// <param name="limits">What senders may do.</param>
    public void Use(ReceiveLimits limits) => _limits = limits;

    /// <inheritdoc/>
    public string Name => $"udp://{EndPoint}";

    /// <summary>Where it listens; the port that was given where none was asked for.</summary>
    public IPEndPoint EndPoint => _sockets.Count > 0 ? _sockets[0].EndPoint : _address.EndPoint;

    /// <summary>The receive buffer that the kernel gave each socket, in bytes.</summary>
    public int BufferBytes => _sockets.Count > 0 ? _sockets[0].BufferBytes : 0;

    /// <inheritdoc/>
    public void Open()
    {
        try
        {
            var point = _address.EndPoint;
            for (var i = 0; i < Math.Max(1, _limits.UdpSockets); i++)
            {
                var socket = new UdpSocket(point, _limits.UdpBufferBytes, isShared: i > 0 || _limits.UdpSockets > 1);
                _sockets.Add(socket);
                point = socket.EndPoint;
                if (!UdpSocket.CanShare)
                {
                    break;
                }
            }
        }
        catch (SocketException problem)
        {
            throw new SourceException(SyslogTexts.CannotListen(_address, problem), problem);
        }
    }

    /// <summary>Goes on with a socket that is bound already, as a service manager hands it over; in place of opening one.</summary>
    /// <param name="socket">The socket; it is closed with this source.</param>
    public void Adopt(Socket socket) => _sockets.Add(new UdpSocket(socket, _limits.UdpBufferBytes));

    /// <inheritdoc/>
    public async Task RunAsync(IFrameSink sink, CancellationToken stop)
    {
        var running = _sockets.ConvertAll(s => Task.Factory.StartNew(
            () => Receive(s, sink), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                TellDrops();
            }
        }
        catch (OperationCanceledException)
        {
            // What the kernel holds is handed over first: receiving ends when there is nothing left.
        }

        _sockets.ForEach(s => s.Stop());
        await Task.WhenAll(running).ConfigureAwait(false);
        TellDrops();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _sockets.ForEach(s => s.Dispose());
        return ValueTask.CompletedTask;
    }

    private void Receive(UdpSocket socket, IFrameSink sink)
    {
        var buffer = new byte[64 * 1024];
        var from = new SenderCache(_sources, socket.EndPoint.AddressFamily);
        while (socket.Receive(buffer, from.Address) is var count and >= 0)
        {
            var source = from.Source;
            if (!_limits.Allows(source.Origin.Address!))
            {
                _watch.Closed(Name, source.Origin.Address, ClosedBy.NotAllowed);
                continue;
            }

            var frame = buffer.AsSpan(0, count).TrimEnd("\r\n\0"u8);
            if (frame.IsEmpty)
            {
                continue;
            }

            if (!source.MaySend())
            {
                _watch.Refused(source.Origin, FrameRefusal.RateLimited);
                continue;
            }

            var cut = Math.Max(0, frame.Length - _limits.MostFrameBytes);
            sink.Offer(source.Origin, frame[..(frame.Length - cut)], cut);
        }
    }

    private void TellDrops()
    {
        foreach (var socket in _sockets)
        {
            if (socket.TakeDrops() is var drops and > 0)
            {
                _watch.KernelDropped(Name, drops);
            }
        }
    }
}
