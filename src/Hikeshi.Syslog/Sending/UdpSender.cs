using System.Net.Sockets;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Sending;

/// <summary>Syslog datagrams, a line each (RFC 5426). Nobody tells whether one arrives, but that a port is closed.</summary>
internal sealed class UdpSender(SendAddress address) : ISyslogSender
{
    /// <summary>The most that a datagram of IPv4 can hold.</summary>
    private const int MostBytes = 65_507;

    private Socket? _socket;
    private long _sent;
    private long _unsure;

    public SendCounts Counts => new(_sent, 0, _unsure, 0, _socket is null ? 0 : 1);

    public async Task OpenAsync(CancellationToken stop)
    {
        try
        {
            var found = await System.Net.Dns.GetHostAddressesAsync(address.Host, stop).ConfigureAwait(false);
            _socket = new Socket(found[0].AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            await _socket.ConnectAsync(found[0], address.Port, stop).ConfigureAwait(false);
        }
        catch (SocketException problem)
        {
            throw new SendException(SendTexts.CannotConnect(address, problem), problem);
        }
    }

    public ValueTask SendAsync(LineBatch lines, CancellationToken stop)
    {
        for (var i = 0; i < lines.Count && !stop.IsCancellationRequested; i++)
        {
            var line = lines[i].Span;
            Send(line[..Math.Min(line.Length, MostBytes)]);
            _sent++;
        }

        return ValueTask.CompletedTask;
    }

    public Task FinishAsync(CancellationToken stop)
    {
        try
        {
            // An answer to the last datagram shows as an error of the next call, if it came already.
            if (_socket!.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error) is not 0)
            {
                _unsure++;
            }
        }
        catch (SocketException)
        {
            _unsure++;
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Send(ReadOnlySpan<byte> line)
    {
        while (true)
        {
            try
            {
                _socket!.Send(line);
                return;
            }
            catch (SocketException problem) when (problem.SocketErrorCode == SocketError.ConnectionRefused)
            {
                // It tells of one before; this one was not sent by the call that tells.
                _unsure++;
            }
            catch (SocketException problem)
            {
                throw new SendException(SendTexts.CannotSend.With(address, problem.Message), problem);
            }
        }
    }
}
