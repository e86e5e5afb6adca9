using Hikeshi.Reporting.Tables;

namespace Hikeshi.DuckDb.Proving;

/// <summary>The chains of one hour. Devices beyond so many share one without a name: anybody can make up senders.</summary>
internal sealed class HourChains
{
    /// <summary>How many devices of an hour have a chain of their own.</summary>
    public const int MostDevices = 10_000;

    private readonly Dictionary<byte[], Chain> _chains = new(Utf8NameComparer.Instance);
    private readonly Dictionary<byte[], Chain>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public HourChains() => _lookup = _chains.GetAlternateLookup<ReadOnlySpan<byte>>();

    public IEnumerable<KeyValuePair<byte[], Chain>> All => _chains;

    public void Load(byte[] device, Chain chain) => _chains[device] = chain;

    public Chain Of(ReadOnlySpan<byte> device)
    {
        if (_lookup.TryGetValue(device, out var known))
        {
            return known;
        }

        if (_chains.Count >= MostDevices && !device.IsEmpty)
        {
            return Of(default);
        }

        var chain = new Chain();
        _lookup[device] = chain;
        return chain;
    }
}
