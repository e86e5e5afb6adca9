using System.Collections.Concurrent;
using System.Net;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Limits;

/// <summary>What is known of the addresses that send to one listener. Bounded: who was silent longest is forgotten.</summary>
internal sealed class SourceTable(Transport transport, Func<ReceiveLimits> limits, TimeProvider clock)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(IPAddress Address, IPAddress? Proxy), SourceState> _states = new();
    private readonly Func<int> _rate = () => limits().MostFramesASecond;

    public SourceState Of(IPAddress address, IPAddress? proxy = null)
    {
        if (_states.TryGetValue((address, proxy), out var known))
        {
            return known;
        }

        if (_states.Count >= Most)
        {
            Forget();
        }

        var origin = new FrameOrigin { Transport = transport, Address = address, Proxy = proxy };
        return _states.GetOrAdd((address, proxy), new SourceState(origin, _rate, clock));
    }

    private void Forget()
    {
        foreach (var (key, state) in _states.ToArray().OrderBy(s => s.Value.LastSeen).Take(Most / 10))
        {
            if (state.Connections == 0)
            {
                _states.TryRemove(key, out _);
            }
        }
    }
}
