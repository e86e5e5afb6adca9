namespace Hikeshi.Simulating;

/// <summary>
/// Whom a story is about, a peer or a remote user, with everything that must stay the same through one negotiation.
/// All addresses are from the documentation ranges (RFC 5737), all names are invented.
/// </summary>
internal sealed class Subject
{
    private static readonly string[] Users =
        ["alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy", "mallory", "niaj", "olivia", "peggy", "rupert", "sybil", "trent", "victor", "wendy"];

    private readonly Device _device;
    private readonly Dice _dice;
    private int _number;
    private long _since;
    private Negotiation _old;
    private Negotiation _current;

    public Subject(Device device, bool isUser, Dice dice)
    {
        (_device, IsUser, _dice) = (device, isUser, dice);
        _number = device.Settle();
        _old = Negotiation.Draw(dice);
        _current = Negotiation.Draw(dice);
    }

    /// <summary>The names that values may use.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "peer", "group", "user", "device", "manager", "map", "seq", "assigned", "port", "i",
        "local.net", "local.mask", "local.host", "remote.net", "remote.mask", "remote.host",
        "msgid", "spi.in", "spi.out", "old.msgid", "old.spi.in", "old.spi.out", "cookie", "entry",
        "duration", "bytes.in", "bytes.out",
    ];

    public bool IsUser { get; }

    /// <summary>How often the step was played before, for values that count.</summary>
    public int Turn { get; set; }

    /// <summary>The simulated time, in milliseconds from the start.</summary>
    public long Now { get; set; }

    public string Peer => IsUser ? $"203.0.113.{_number + 1}" : $"198.51.100.{_number + 1}";

    public string Group => IsUser ? "staff" : Peer;

    public string User => !IsUser ? Peer
        : Users[_number % Users.Length] + (_number < Users.Length ? "" : $"{_number / Users.Length}");

    /// <summary>Something is new from here on: negotiation, session or subject; each brings the ones before it.</summary>
    public void Renew(string? what)
    {
        if (what is null)
        {
            return;
        }

        (_old, _current) = (_current, Negotiation.Draw(_dice));
        if (what != "negotiation")
        {
            _since = Now;
        }

        if (what == "subject")
        {
            _number = _device.NextSubject();
        }
    }

    /// <summary>The value of a name, or null when there is no such name.</summary>
    public string? Value(string name) => name switch
    {
        "peer" => Peer,
        "group" => Group,
        "user" => User,
        "device" => _device.Address,
        "manager" => "192.0.2.250",
        "map" => "outside_map",
        "seq" => $"{10 + (10 * (_number % 40))}",
        "assigned" => $"192.0.2.{128 + (_number % 120)}",
        "port" => $"{_dice.Between(1024, 65535)}",
        "i" => $"{Turn}",
        "local.net" => $"192.0.2.{16 * (1 + (_number / 32 % 7))}",
        "local.mask" => "255.255.255.240",
        "local.host" => $"192.0.2.{(16 * (1 + (_number / 32 % 7))) + 5}",
        "remote.net" => $"203.0.113.{8 * (_number % 32)}",
        "remote.mask" => "255.255.255.248",
        "remote.host" => $"203.0.113.{(8 * (_number % 32)) + 3}",
        "msgid" => _current.MessageId,
        "spi.in" => _current.Inbound,
        "spi.out" => _current.Outbound,
        "old.msgid" => _old.MessageId,
        "old.spi.in" => _old.Inbound,
        "old.spi.out" => _old.Outbound,
        "cookie" => _current.Cookie,
        "entry" => _current.Entry,
        "duration" => Duration((Now - _since) / 1000),
        "bytes.in" => $"{(Now - _since) * (3 + (_number % 7))}",
        "bytes.out" => $"{(Now - _since) * (2 + (_number % 5))}",
        _ => null,
    };

    /// <summary>As devices write it: <c>1d 2h:03m:04s</c>.</summary>
    private static string Duration(long seconds)
    {
        var span = TimeSpan.FromSeconds(seconds);
        return $"{(span.Days > 0 ? $"{span.Days}d " : "")}{span.Hours}h:{span.Minutes:00}m:{span.Seconds:00}s";
    }
}
