using System.IO.Hashing;
using System.Net;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Relp;

/// <summary>
/// What connections of each client left unproved. Shared by all RELP listeners, and begun with the end of the journal, so
/// that it outlives a restart. Bounded: of a client its oldest connection is forgotten, of clients those that were silent
/// longest; what they then repeat is stored twice.
/// </summary>
public sealed class RelpMemory
{
    /// <summary>The largest window of unconfirmed frames a sender is expected to have; rsyslog's is 128.</summary>
    internal const int Window = 1024;

    /// <summary>So many clients without an open connection are remembered.</summary>
    internal const int MostClients = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(IPAddress? Address, IPAddress? Proxy), RelpClient> _clients = [];
    private long _used;

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
            Of(origin).Remember(mark);
        }
    }

    /// <summary>A connection begins.</summary>
    internal void Begin(RelpSession session)
    {
        lock (_lock)
        {
            Of(session.Origin).Begin(session);
        }
    }

    /// <summary>What a connection may be repeating when its first frame is this one: tails of old ones that have it.</summary>
    internal List<List<RelpMark>> Find(RelpSession session, RelpMark mark)
    {
        lock (_lock)
        {
            return Of(session.Origin).Find(session, mark);
        }
    }

    /// <summary>Takes a tail for a connection that repeated it, and gives another back; false when it is gone.</summary>
    internal bool Use(RelpSession session, List<RelpMark> tail, List<RelpMark> instead)
    {
        lock (_lock)
        {
            return Of(session.Origin).Use(tail, instead);
        }
    }

    /// <summary>A connection ends.</summary>
    internal void End(RelpSession session)
    {
        lock (_lock)
        {
            var client = Of(session.Origin);
            client.End(session);
            if (client.IsEmpty)
            {
                _clients.Remove(Key(session.Origin));
            }
        }
    }

    private static (IPAddress? Address, IPAddress? Proxy) Key(FrameOrigin origin) => (origin.Address, origin.Proxy);

    private RelpClient Of(FrameOrigin origin)
    {
        if (!_clients.TryGetValue(Key(origin), out var client))
        {
            Forget();
            _clients[Key(origin)] = client = new RelpClient();
        }

        client.Used = ++_used;
        return client;
    }

    /// <summary>A tenth at a time, so that a crowd of clients does not cost a search each. Who is connected stays.</summary>
    private void Forget()
    {
        if (_clients.Count < MostClients)
        {
            return;
        }

        foreach (var (key, _) in _clients.Where(c => !c.Value.IsOpen).OrderBy(c => c.Value.Used).Take(MostClients / 10).ToList())
        {
            _clients.Remove(key);
        }
    }
}
