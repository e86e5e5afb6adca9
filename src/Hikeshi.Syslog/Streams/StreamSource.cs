using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Proxying;
using Hikeshi.Syslog.Texts;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Streams;

/// <summary>
/// Accepts connections: TCP, TLS, RELP. Each is read by a task of its own, so that one that is slow, silent or broken
/// holds up no other.
/// </summary>
public sealed class StreamSource : IFrameSource
{
    /// <summary>Between two looks for idle connections, in ticks; the timeout may change meanwhile.</summary>
    private const long ShortestPause = TimeSpan.TicksPerMillisecond * 50, LongestPause = TimeSpan.TicksPerMinute;

    private readonly ListenAddress _address;
    private volatile ReceiveLimits _limits;
    private readonly IReceiveWatch _watch;
    private readonly TimeProvider _clock;
    private readonly IStreamProtocol _protocol;
    private readonly ServerCertificate? _certificate;
    private readonly SourceTable _sources;
    private readonly ConcurrentDictionary<Connection, Task> _connections = new();
    private Socket? _socket;

    /// <summary>Makes a source that does not listen yet.</summary>
    /// <param name="address">Where.</param>
    /// <param name="protocol">What is spoken on a connection.</param>
    /// <param name="settings">Limits, certificate, clock.</param>
    public StreamSource(ListenAddress address, IStreamProtocol protocol, StreamSettings settings)
    {
        (_address, _protocol, EndPoint) = (address, protocol, address.EndPoint);
        (_limits, _watch, _clock, _certificate) = (settings.Limits, settings.Watch, settings.Clock, address.IsEncrypted ? settings.Certificate : null);
        _sources = new SourceTable(address.Transport, () => _limits, _clock);
        if (address.IsEncrypted && _certificate is null)
        {
            throw new SourceException(SyslogTexts.NoCertificate.With(address));
        }
    }

    /// <summary>Other limits for what comes from now on.</summary>
    /// <param name="limits">What senders may do.</param>
    public void Use(ReceiveLimits limits) => _limits = limits;

    /// <inheritdoc/>
    public string Name => (_address with { EndPoint = EndPoint }).ToString();

    /// <summary>Where it listens; the port that was given where none was asked for.</summary>
    public IPEndPoint EndPoint { get; private set; }

    /// <inheritdoc/>
    public void Open()
    {
        var socket = new Socket(_address.EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (_address.EndPoint.Address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(_address.EndPoint);
            socket.Listen(1024);
            Adopt(socket);
        }
        catch (SocketException problem)
        {
            socket.Dispose();
            throw new SourceException(SyslogTexts.CannotListen(_address, problem), problem);
        }
    }

    /// <summary>Goes on with a socket that listens already, as a service manager hands it over; in place of opening one.</summary>
    /// <param name="socket">The socket; it is closed with this source.</param>
    public void Adopt(Socket socket) => (_socket, EndPoint) = (socket, (IPEndPoint)socket.LocalEndPoint!);

    /// <inheritdoc/>
    public async Task RunAsync(IFrameSink sink, CancellationToken stop)
    {
        var sweeping = SweepAsync(stop);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Begin(await _socket!.AcceptAsync(stop).ConfigureAwait(false), sink, stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (SocketException)
            {
                // Too many open files, or the sender was gone already: the next one may do better.
                await Task.Delay(TimeSpan.FromMilliseconds(20), _clock, CancellationToken.None).ConfigureAwait(false);
            }
        }

        _socket!.Dispose();
        await Task.WhenAll([sweeping, .. _connections.Values]).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Begin(Socket socket, IFrameSink sink, CancellationToken stop)
    {
        var address = ((IPEndPoint)socket.RemoteEndPoint!).Address;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var isProxy = _limits.Trusts(address);
        var source = isProxy ? null : _sources.Of(address);
        if (Refusal(source) is { } refusal)
        {
            _watch.Closed(Name, address, refusal);
            socket.Dispose();
            return;
        }

        socket.NoDelay = true;
        _watch.Opened(Name);
        var connection = new Connection(socket, address, _clock);
        // It is there before it is served, and what has ended meanwhile is not put back.
        _connections[connection] = Task.CompletedTask;
        var task = Task.Run(() => ServeAsync(connection, source, sink, stop), CancellationToken.None);
        _connections.TryUpdate(connection, task, Task.CompletedTask);
    }

    private ClosedBy? Refusal(SourceState? source) =>
        (source is null ? null : RefusalOf(source)) ?? (_connections.Count >= _limits.MostConnections ? ClosedBy.TooMany : null);

    private ClosedBy? RefusalOf(SourceState source) =>
        !_limits.Allows(source.Origin.Address!) ? ClosedBy.NotAllowed
        : source.Connections >= _limits.MostConnectionsOfOne ? ClosedBy.TooMany
        : null;

    private async Task ServeAsync(Connection connection, SourceState? source, IFrameSink sink, CancellationToken stop)
    {
        ClosedBy why;
        try
        {
            why = await ServeAsync(connection, source, new SourceSink(sink, _limits, _watch, _clock), stop).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One connection must not end the listener, whatever its sender does.
        catch (Exception)
        {
            why = stop.IsCancellationRequested ? ClosedBy.Server : ClosedBy.Broken;
        }
#pragma warning restore CA1031

        // Who waits for a socket that is closed here sees an error, or an end as if the sender had closed it.
        why = connection.EndedFor ?? why;
        _connections.TryRemove(connection, out _);
        connection.Dispose();
        _watch.Closed(Name, connection.Address, why);
    }

    private async Task<ClosedBy> ServeAsync(Connection connection, SourceState? source, SourceSink sink, CancellationToken stop)
    {
        if (source is null)
        {
            var told = await ProxyHeaderReader.ReadAsync(connection, _limits.HandshakeTimeout, stop).ConfigureAwait(false);
            if (told is null)
            {
                return ClosedBy.ProxyHeader;
            }

            source = told.Equals(IPAddress.None) ? _sources.Of(connection.Address) : _sources.Of(told, connection.Address);
            if (RefusalOf(source) is { } refusal)
            {
                return refusal;
            }
        }

        source.Connect();
        source.Touch();
        try
        {
            if (_certificate is not null && !await connection.EncryptAsync(_certificate, _limits.HandshakeTimeout, stop).ConfigureAwait(false))
            {
                return ClosedBy.Handshake;
            }

            return await _protocol.ServeAsync(connection, source, sink, stop).ConfigureAwait(false);
        }
        finally
        {
            source.Disconnect();
        }
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = _limits.IdleTimeout > TimeSpan.Zero ? Math.Clamp(_limits.IdleTimeout.Ticks / 4, ShortestPause, LongestPause) : LongestPause;
            await Task.Delay(TimeSpan.FromTicks(pause), _clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_limits.IdleTimeout is var most && most > TimeSpan.Zero)
            {
                foreach (var connection in _connections.Keys)
                {
                    connection.EndIfIdle(most);
                }
            }
        }
    }
}
