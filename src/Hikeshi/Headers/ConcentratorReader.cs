using System.Text;
using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>
/// Reads lines of the VPN 3000 concentrator, whose messages became 713xxx and 715xxx:
/// <c>24067 23/11/2006 19:10:03.123 SEV=4 IKE/52 RPT=764 192.0.2.1  Group [g] User [u] text</c> is 713052.
/// </summary>
internal static class ConcentratorReader
{
    private const int IkeMessages = 713_000;
    private const int IkeDebugMessages = 715_000;

    /// <summary>True when the line has that form; the header then holds time, severity and, for known classes, the ID.</summary>
    /// <param name="line">The line.</param>
    /// <param name="header">Takes what is found.</param>
    /// <param name="peer">The peer's address that stands before the text.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, Header header, out Piece peer)
    {
        peer = default;
        var mark = line.IndexOf(" SEV="u8);
        var severity = 0;
        var at = mark < 0 ? 0 : StampReader.Number(line, mark + 5, 2, out severity);
        if (at == 0 || at >= line.Length || line[at] != ' ')
        {
            return false;
        }

        var slash = line[at..].IndexOf((byte)'/');
        var count = line[at..].IndexOf(" RPT="u8);
        if (slash < 0 || count < slash)
        {
            return false;
        }

        var name = line.Slice(at + 1, slash - 1);
        var end = StampReader.Number(line, at + slash + 1, 3, out var number);
        end = end == 0 ? 0 : StampReader.Number(line, at + count + 5, 9, out _);
        if (end == 0)
        {
            return false;
        }

        PrefixReader.Read(line, 0, mark, header);
        header.Tag.Severity = severity;
        header.IdSource = IdSource.None;
        header.Tag.Id = 0;
        if (Ascii.EqualsIgnoreCase(name, "IKE"u8))
        {
            header.Tag.Id = IkeMessages + number;
        }
        else if (Ascii.EqualsIgnoreCase(name, "IKEDBG"u8) && number > 0)
        {
            header.Tag.Id = IkeDebugMessages + number;
        }

        header.IdSource = header.Tag.Id > 0 ? IdSource.Vpn3000 : IdSource.None;
        end = Bytes.SkipBlanks(line, end);
        var address = IpSyntax.Scan(line[end..]);
        peer = new Piece(end, address);
        header.Text = new Piece(end + address, line.Length - end - address);
        return true;
    }
}
