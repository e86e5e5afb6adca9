using System.IO.Hashing;
using System.Net;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Relp;

/// <summary>
/// What ended connections of each client left unproved. Shared by all RELP listeners, and begun with the end of the
/// journal, so that it outlives a restart. Bounded: of a client the oldest is forgotten, and with too many clients all is; what is
/// then repeated is stored twice.
/// </summary>
public sealed class RelpMemory
{
    /// <summary>The largest window of unconfirmed frames a sender is expected to have; rsyslog's is 128.</summary>
    internal const int Window = 1024;

    private const int MostClients = 10_000;
    private const int MostTails = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<(IPAddress? Address, IPAddress? Proxy), List<List<RelpMark>>> _tails = [];

    /// <summary>Tells of a frame that was in the journal at the start; in their order.</summary>
    /// <param name="origin">Whose it was; what did not come by RELP is passed over.</param>
    /// <param name="frame">Its bytes.</param>
    public void Remember(FrameOrigin origin, ReadOnlySpan<byte> frame)
    {
        if (origin.Transport != Transport.Relp)
        {
            return;
        }

        var mark = new RelpMark(XxHash3.HashToUInt64(frame), frame.Length, 0);
        lock (_lock)
        {
            var tails = TailsOf(origin);
            if (tails.Count == 0)
            {
                tails.Add([]);
            }

            tails[0].Add(mark);
            if (tails[0].Count > Window)
            {
                tails[0].RemoveAt(0);
            }
        }
    }

    /// <summary>A connection begins: what the client's ended ones left is what it may repeat.</summary>
    internal RelpRepeats Begin(FrameOrigin origin) => new(mark =>
    {
        lock (_lock)
        {
            if (!_tails.TryGetValue((origin.Address, origin.Proxy), out var tails)
                || tails.Find(t => t.Exists(m => m.IsSame(mark))) is not { } tail)
            {
                return null;
            }

            tails.Remove(tail);
            return tail;
        }
    });

    /// <summary>A connection ends.</summary>
    internal void End(FrameOrigin origin, IReadOnlyCollection<RelpMark> tail)
    {
        if (tail.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            var tails = TailsOf(origin);
            tails.Add([.. tail]);
            if (tails.Count > MostTails)
            {
                tails.RemoveAt(0);
            }
        }
    }

    private List<List<RelpMark>> TailsOf(FrameOrigin origin)
    {
        if (_tails.TryGetValue((origin.Address, origin.Proxy), out var tails))
        {
            return tails;
        }

        if (_tails.Count >= MostClients)
        {
            _tails.Clear();
        }

        return _tails[(origin.Address, origin.Proxy)] = [];
    }
}
