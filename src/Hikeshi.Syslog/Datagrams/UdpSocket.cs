using System.Net;
using System.Net.Sockets;

namespace Hikeshi.Syslog.Datagrams;

/// <summary>A UDP socket with what the framework has no name for: a shared address and the kernel's count of losses.</summary>
internal sealed class UdpSocket : IDisposable
{
    /// <summary>How often a thread looks whether it is to stop while nothing comes, in milliseconds.</summary>
    private const int ReceiveTimeout = 500;

    /// <summary>The kernel charges a datagram its buffer with so much at least, however short it is.</summary>
    private const int LeastCharge = 256;

    private const int SolSocket = 1;
    private const int SoReusePort = 15;
    private const int SoMemInfo = 55;
    private const int SoReceiveBufferForce = 33;

    /// <summary>SO_MEMINFO gives nine numbers; the last are the drops (linux/sock_diag.h).</summary>
    private const int DropsAt = 8;

    private readonly Socket _socket;
    private uint _told;
    private long _drained;
    private volatile bool _isStopping;

    public UdpSocket(IPEndPoint point, int bufferBytes, bool isShared)
    {
        _socket = new Socket(point.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (point.AddressFamily == AddressFamily.InterNetworkV6 && point.Address.Equals(IPAddress.IPv6Any))
            {
                _socket.DualMode = true;
            }

            if (isShared && CanShare)
            {
                _socket.SetRawSocketOption(SolSocket, SoReusePort, BitConverter.GetBytes(1));
            }

            Enlarge(bufferBytes);
            _socket.ReceiveTimeout = ReceiveTimeout;
            _socket.Bind(point);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with a socket that is bound already.</summary>
    public UdpSocket(Socket socket, int bufferBytes)
    {
        _socket = socket;
        // A service manager's does not block, and each of ours has a thread that waits for it.
        _socket.Blocking = true;
        Enlarge(bufferBytes);
        _socket.ReceiveTimeout = ReceiveTimeout;
    }

    public static bool CanShare => OperatingSystem.IsLinux();

    public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    public int BufferBytes => _socket.ReceiveBufferSize;

    /// <summary>The next datagram's length; -1 when it was stopped and nothing is left of what had come until then.</summary>
    public int Receive(byte[] buffer, SocketAddress from)
    {
        while (true)
        {
            try
            {
                if (_isStopping && !HasLeft())
                {
                    return -1;
                }

                var count = _socket.ReceiveFrom(buffer, SocketFlags.None, from);
                _drained += _isStopping ? Math.Max(count, LeastCharge) : 0;
                return count;
            }
            catch (SocketException problem) when (problem.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
            {
                // Nothing came for a while.
            }
            catch (SocketException problem) when (problem.SocketErrorCode is SocketError.MessageSize or SocketError.ConnectionReset or SocketError.Interrupted)
            {
                // A datagram that was too large for any buffer, or an ICMP answer to something else: the next one counts.
            }
            catch (Exception problem) when (problem is ObjectDisposedException or SocketException)
            {
                return -1;
            }
        }
    }

    /// <summary>
    /// What the kernel held at the stop is still handed over, and that is a full buffer at most: beyond it a sender that
    /// never pauses would hold the stop up for ever.
    /// </summary>
    private bool HasLeft() => _drained < BufferBytes && _socket.Poll(0, SelectMode.SelectRead);

    public void Stop() => _isStopping = true;

    /// <summary>How many datagrams the kernel dropped since the last call.</summary>
    public long TakeDrops()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        Span<byte> info = stackalloc byte[4 * (DropsAt + 1)];
        try
        {
            if (_socket.GetRawSocketOption(SolSocket, SoMemInfo, info) < info.Length)
            {
                return 0;
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            return 0;
        }

        var drops = BitConverter.ToUInt32(info[(4 * DropsAt)..]);
        var fresh = unchecked(drops - _told);
        _told = drops;
        return fresh;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>An administrator may exceed the system's limit; anybody else gets as much as it allows.</summary>
    private void Enlarge(int bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _socket.SetRawSocketOption(SolSocket, SoReceiveBufferForce, BitConverter.GetBytes(bytes));
                return;
            }
            catch (SocketException)
            {
                // Not permitted: the ordinary option is capped silently.
            }
        }

        _socket.ReceiveBufferSize = bytes;
    }
}
