namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The tunnels of all devices as they are told, the worst first; those behind the first thousand in brief.</summary>
internal static class TunnelList
{
    private const int MostInFull = 1_000;

    public static IReadOnlyList<Tunnel> Of(IEnumerable<(TunnelBook Book, long Clock)> books) =>
    [
        .. books.SelectMany(b => b.Book.All.Select(t => (b.Book, Draft: t, b.Clock, Brief: TunnelBuilder.Build(b.Book.Device, t, b.Clock, isFull: false))))
            .OrderBy(t => t.Brief, TunnelOrder.Instance)
            .Select((t, i) => i < MostInFull ? TunnelBuilder.Build(t.Book.Device, t.Draft, t.Clock, isFull: true) : t.Brief),
    ];
}
