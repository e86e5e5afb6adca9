using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hikeshi.Web.Tests.Live;

/// <summary>Sends lines over TCP, at least so many and until it is told to stop; on a machine that cannot, more slowly.</summary>
internal sealed class Burst(int port, int linesASecond)
{
    private const int Piece = 100;

    private volatile bool _isEnough;

    /// <summary>Sends; gives the number of lines that were sent.</summary>
    public async Task<int> SendAsync(int atLeast, CancellationToken cancel)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        var sent = 0;
        for (var watch = Stopwatch.StartNew(); sent < atLeast || !_isEnough;)
        {
            if (sent > watch.Elapsed.TotalSeconds * linesASecond)
            {
                await Task.Delay(10, cancel);
                continue;
            }

            var text = string.Concat(Enumerable.Range(sent, Piece).Select(Line));
            for (ReadOnlyMemory<byte> rest = Encoding.UTF8.GetBytes(text); !rest.IsEmpty; rest = rest[await socket.SendAsync(rest, cancel)..])
            {
            }

            sent += Piece;
        }

        socket.Shutdown(SocketShutdown.Send);
        return sent;
    }

    /// <summary>Stops when enough was sent.</summary>
    public void Stop() => _isEnough = true;

    private static string Line(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"<166>Aug 24 2026 16:58:01 fw-a : %ASA-6-302013: Built outbound TCP connection {number} for outside:198.51.100.7/443 (198.51.100.7/443) to inside:192.0.2.9/50000 (192.0.2.1/50000)\n");
}
