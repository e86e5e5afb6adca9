using System.Globalization;
using System.Text;

namespace Hikeshi.StoreBenchmark;

/// <summary>Lines of a busy firewall: mostly connections, some VPN; ten kinds, the values drawn from a seed.</summary>
internal sealed class SampleLines(int seed)
{
    private readonly Random _dice = new(seed);
    private readonly byte[] _line = new byte[1024];

    /// <summary>The next line; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Next(DateTime time)
    {
        var device = _dice.Next(8);
        var head = string.Create(CultureInfo.InvariantCulture, $"<166>{time:MMM dd yyyy HH:mm:ss} fw{device} : %FTD-");
        var text = string.Create(CultureInfo.InvariantCulture, $"{head}{Text()}");
        return _line.AsMemory(0, Encoding.UTF8.GetBytes(text, _line));
    }

    private string Text()
    {
        var (inside, outside) = ($"10.{_dice.Next(4)}.{_dice.Next(256)}.{_dice.Next(1, 255)}", $"198.51.{_dice.Next(100, 104)}.{_dice.Next(1, 255)}");
        var (port, number, peer) = (_dice.Next(1024, 65536), _dice.Next(1_000_000, 99_999_999), $"203.0.113.{_dice.Next(1, 255)}");
        var user = $"user{_dice.Next(2000)}";
        return _dice.Next(10) switch
        {
            0 or 1 or 2 => string.Create(CultureInfo.InvariantCulture, $"6-302013: Built inbound TCP connection {number} for outside:{outside}/{port} ({outside}/{port}) to inside:{inside}/443 ({inside}/443)"),
            3 or 4 or 5 => string.Create(CultureInfo.InvariantCulture, $"6-302014: Teardown TCP connection {number} for outside:{outside}/{port} to inside:{inside}/443 duration 0:00:{_dice.Next(60):00} bytes {_dice.Next(100_000)} TCP FINs"),
            6 => string.Create(CultureInfo.InvariantCulture, $"4-106023: Deny tcp src outside:{outside}/{port} dst inside:{inside}/22 by access-group \"outside_in\" [0x0, 0x0]"),
            7 => $"5-713120: Group = {peer}, IP = {peer}, PHASE 2 COMPLETED (msgid={number:x8})",
            8 => $"7-710005: UDP request discarded from {outside}/{port.ToString(CultureInfo.InvariantCulture)} to outside:192.0.2.1/137",
            _ => $"4-113019: Group = Staff, Username = {user}, IP = {peer}, Session disconnected. Session Type: SSL, Duration: 0h:{_dice.Next(60)}m:10s, Bytes xmt: {number}, Bytes rcv: {port}, Reason: User Requested",
        };
    }
}
