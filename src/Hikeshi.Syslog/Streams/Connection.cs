using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Streams;

/// <summary>One accepted connection. Disposing it ends whatever waits for it.</summary>
internal sealed class Connection(Socket socket, IPAddress address, TimeProvider clock) : IDisposable
{
    /// <summary>The option of tcp(7) that begins with the state of the connection, and the state in which both ends are there.</summary>
    private const int TcpLevel = 6, TcpInfo = 11, Established = 1;

    private Stream _stream = new NetworkStream(socket, ownsSocket: true);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _opened = clock.GetTimestamp();
    private long _heard = clock.GetTimestamp();
    private int _endedFor = -1;

    /// <summary>The address at the other end of the socket.</summary>
    public IPAddress Address { get; } = address;

    /// <summary>Why it was ended here; null while it was not.</summary>
    public ClosedBy? EndedFor => Volatile.Read(ref _endedFor) is var why and >= 0 ? (ClosedBy)why : null;

    /// <summary>Completes when it is ended here, for whoever waits for something else than its socket.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken stop)
    {
        var count = await _stream.ReadAsync(space, stop).ConfigureAwait(false);
        if (count > 0)
        {
            Volatile.Write(ref _heard, clock.GetTimestamp());
        }

        return count;
    }

    /// <summary>True when something came here after another connection was opened.</summary>
    public bool HeardAfter(Connection other) => Volatile.Read(ref _heard) > other._opened;

    /// <summary>True when the other end has closed it, though what it sent before may not be read yet. Known on Linux.</summary>
    public bool IsLeft
    {
        get
        {
            Span<byte> info = stackalloc byte[1];
            try
            {
                return OperatingSystem.IsLinux() && socket.GetRawSocketOption(TcpLevel, TcpInfo, info) > 0 && info[0] != Established;
            }
            catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop) => _stream.WriteAsync(bytes, stop);

    /// <summary>Ends it when nothing came for so long.</summary>
    public void EndIfIdle(TimeSpan most)
    {
        if (clock.GetElapsedTime(Volatile.Read(ref _heard)) >= most)
        {
            End(ClosedBy.Idle);
        }
    }

    /// <summary>Ends it; the first reason stays.</summary>
    public void End(ClosedBy why)
    {
        Interlocked.CompareExchange(ref _endedFor, (int)why, -1);
        Dispose();
    }

    /// <summary>Speaks TLS from here on; false when the other end does not.</summary>
    public async Task<bool> EncryptAsync(ServerCertificate certificate, TimeSpan timeout, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = clock.CreateTimer(static s => ((CancellationTokenSource)s!).Cancel(), limit, timeout, Timeout.InfiniteTimeSpan);
        var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false);
        try
        {
            await encrypted.AuthenticateAsServerAsync(certificate.Options(), limit.Token).ConfigureAwait(false);
            _stream = encrypted;
            return true;
        }
        catch (Exception problem) when (problem is AuthenticationException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            return false;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _ended.TrySetResult();
    }
}
