using System.Buffers.Binary;
using System.Net;
using System.Text;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Proxying;

/// <summary>
/// Reads the header by which a trusted proxy tells whom it speaks for: PROXY protocol, versions 1 (text) and 2 (binary),
/// as HAProxy documents it. Reads not one byte more than the header.
/// </summary>
internal static class ProxyHeaderReader
{
    private const int LongestText = 107;
    private const int LongestBinary = 16 + 2048;

    private static ReadOnlySpan<byte> Signature => "\r\n\r\n\0\r\nQUIT\n"u8;

    /// <summary>The address it tells; <see cref="IPAddress.None"/> when it speaks for itself; null when it is no header.</summary>
    public static async Task<IPAddress?> ReadAsync(Connection connection, TimeSpan timeout, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            var header = new byte[LongestBinary];
            if (!await FillAsync(connection, header.AsMemory(0, 13), limit.Token).ConfigureAwait(false))
            {
                return null;
            }

            return header.AsSpan().StartsWith(Signature) ? await BinaryAsync(connection, header, limit.Token).ConfigureAwait(false)
                : header.AsSpan().StartsWith("PROXY "u8) ? await TextAsync(connection, header, limit.Token).ConfigureAwait(false)
                : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<IPAddress?> TextAsync(Connection connection, byte[] header, CancellationToken stop)
    {
        var length = 13;
        while (header[length - 1] != '\n')
        {
            if (length == LongestText || !await FillAsync(connection, header.AsMemory(length, 1), stop).ConfigureAwait(false))
            {
                return null;
            }

            length++;
        }

        return Text(Encoding.ASCII.GetString(header, 0, length).TrimEnd('\r', '\n'));
    }

    internal static IPAddress? Text(string line) => line.Split(' ') switch
    {
        ["PROXY", "UNKNOWN", ..] => IPAddress.None,
        ["PROXY", "TCP4" or "TCP6", var source, _, _, _] when IPAddress.TryParse(source, out var address) => Plain(address),
        _ => null,
    };

    private static async Task<IPAddress?> BinaryAsync(Connection connection, byte[] header, CancellationToken stop)
    {
        if (!await FillAsync(connection, header.AsMemory(13, 3), stop).ConfigureAwait(false))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(14));
        if (16 + length > LongestBinary || !await FillAsync(connection, header.AsMemory(16, length), stop).ConfigureAwait(false))
        {
            return null;
        }

        return Binary(header.AsSpan(0, 16 + length));
    }

    internal static IPAddress? Binary(ReadOnlySpan<byte> header) => (header[12], header[13], header.Length - 16) switch
    {
        (0x20, _, _) => IPAddress.None,
        (0x21, 0x11, >= 12) => new IPAddress(header.Slice(16, 4)),
        (0x21, 0x21, >= 36) => Plain(new IPAddress(header.Slice(16, 16))),
        (0x21, 0x00, _) => IPAddress.None,
        _ => null,
    };

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static async Task<bool> FillAsync(Connection connection, Memory<byte> space, CancellationToken stop)
    {
        while (!space.IsEmpty)
        {
            var count = await connection.ReadAsync(space, stop).ConfigureAwait(false);
            if (count == 0)
            {
                return false;
            }

            space = space[count..];
        }

        return true;
    }
}
