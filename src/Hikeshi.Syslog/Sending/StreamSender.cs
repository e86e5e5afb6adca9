using System.Net.Security;
using System.Net.Sockets;

namespace Hikeshi.Syslog.Sending;

/// <summary>
/// Syslog over TCP or TLS. TCP tells no program what was read at the other end: when a connection breaks, its lines are
/// counted as unsure and not sent again. When the receiver closes after our own end, it has read everything.
/// </summary>
internal sealed class StreamSender(Dialer dialer, bool isCounted, SendOptions options) : ISyslogSender
{
    private Stream? _stream;
    private long _sent;
    private long _unsure;
    private long _here;
    private int _connections;

    public SendCounts Counts => new(_sent, 0, _unsure, 0, _connections);

    public async Task OpenAsync(CancellationToken stop) => Use(await dialer.DialAsync(stop).ConfigureAwait(false));

    public async ValueTask SendAsync(LineBatch lines, CancellationToken stop)
    {
        if (_stream is null)
        {
            Use(await dialer.RedialAsync(stop).ConfigureAwait(false));
        }

        _sent += lines.Count;
        _here += lines.Count;
        try
        {
            await _stream!.WriteAsync(isCounted ? lines.Counted : lines.Terminated, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or SocketException or OperationCanceledException)
        {
            // Part of them may have left; what is half written cannot be gone on with.
            await LoseAsync().ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
        }
    }

    public async Task FinishAsync(CancellationToken stop)
    {
        if (_stream is not { } stream)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = options.Clock.CreateTimer(static s => ((CancellationTokenSource)s!).Cancel(), limit, options.Patience, Timeout.InfiniteTimeSpan);
        try
        {
            await EndAsync(stream).ConfigureAwait(false);
            var rest = new byte[256];
            while (await stream.ReadAsync(rest, limit.Token).ConfigureAwait(false) > 0)
            {
                // A syslog receiver has nothing to say.
            }

            _stream = null;
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or SocketException or OperationCanceledException)
        {
            await LoseAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _stream?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task EndAsync(Stream stream)
    {
        if (stream is SslStream encrypted)
        {
            await encrypted.ShutdownAsync().ConfigureAwait(false);
        }
        else
        {
            ((NetworkStream)stream).Socket.Shutdown(SocketShutdown.Send);
        }
    }

    private void Use(Stream stream)
    {
        _stream = stream;
        _connections++;
        _here = 0;
    }

    private async ValueTask LoseAsync()
    {
        _unsure += _here;
        _here = 0;
        var stream = _stream;
        _stream = null;
        await stream!.DisposeAsync().ConfigureAwait(false);
    }
}
