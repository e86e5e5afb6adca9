using System.Net;
using System.Net.Sockets;

namespace Hikeshi.Server.Access;

/// <summary>
/// Slows down who guesses passwords, by name and by address: after some failures each next try must wait twice as long.
/// A name that does not exist is treated as one that does. It knows a bounded number of both; for several threads.
/// </summary>
internal sealed class LoginLimit(TimeProvider clock)
{
    /// <summary>The tenth that was silent longest is forgotten beyond it.</summary>
    public const int Most = 10_000;

    private const int LongestName = 64;

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _tries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many names and addresses it remembers.</summary>
    public int Count => _tries.Count;

    /// <summary>Counts a try as failed, until <see cref="Succeed"/> says otherwise: many at once are many.</summary>
    /// <returns>null when the password may be looked at; else how long to wait. A try that must wait is not counted.</returns>
    public TimeSpan? Begin(string name, IPAddress address)
    {
        var now = clock.GetUtcNow().UtcTicks;
        lock (_lock)
        {
            var (byName, byAddress) = (Find(KeyOf(name), now), Find(KeyOf(address), now));
            var until = Math.Max(byName.UntilTicks(free: 5, longest: TimeSpan.FromMinutes(1)), byAddress.UntilTicks(free: 20, longest: TimeSpan.FromMinutes(15)));
            if (until > now)
            {
                return TimeSpan.FromTicks(until - now);
            }

            Keep(KeyOf(name), byName.Another(now));
            Keep(KeyOf(address), byAddress.Another(now));
            return null;
        }
    }

    /// <summary>The password was right: the name begins anew, and the address has one failure less.</summary>
    public void Succeed(string name, IPAddress address)
    {
        lock (_lock)
        {
            _tries.Remove(KeyOf(name));
            if (_tries.TryGetValue(KeyOf(address), out var tries))
            {
                _tries[KeyOf(address)] = tries with { Failures = tries.Failures - 1 };
            }
        }
    }

    private Tries Find(string key, long now) =>
        _tries.TryGetValue(key, out var tries) && now - tries.LastTicks < Forgotten.Ticks ? tries : default;

    private void Keep(string key, Tries tries)
    {
        if (_tries.Count >= Most && !_tries.ContainsKey(key))
        {
            foreach (var oldest in _tries.OrderBy(t => t.Value.LastTicks).Take(Most / 10).Select(t => t.Key).ToList())
            {
                _tries.Remove(oldest);
            }
        }

        _tries[key] = tries;
    }

    private static string KeyOf(string name) => "name " + (name.Length > LongestName ? name[..LongestName] : name);

    /// <summary>Who has one IPv6 address has all of its network of 64 bits.</summary>
    private static string KeyOf(IPAddress address) => "from " + (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.MapToIPv4().ToString());

    private readonly record struct Tries(int Failures, long LastTicks)
    {
        public Tries Another(long now) => new(Failures + 1, now);

        /// <summary>When the next try may be made.</summary>
        public long UntilTicks(int free, TimeSpan longest) => Failures < free
            ? 0
            : LastTicks + (long)Math.Min(longest.Ticks, TimeSpan.TicksPerSecond * Math.Pow(2, Math.Min(Failures - free, 30)));
    }
}
