using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>The fields that an observation copies: what kinds look at, and what details are told of.</summary>
internal sealed class WantedFields
{
    private static readonly string[] Told =
    [
        "user.name", "peer.ip", "vpn.group", "reason", "command", "assigned.ip", "interface", "ike.state",
        "attribute.class", "attribute.received", "attribute.configured", "ike.phase", "ike.negotiation", "ike.notify",
        "proxy.local.ip", "proxy.local.mask", "proxy.local.protocol", "proxy.local.port",
        "proxy.remote.ip", "proxy.remote.mask", "proxy.remote.protocol", "proxy.remote.port",
        "session.type", "session.duration", "session.bytes_sent", "session.bytes_received",
        "destination.port", "destination.service", "destination.ip", "destination.interface", "failover.unit",
        "failover.role", "failover.sync_reason", "command_source", "duration.ms", "process.stack", "limit", "count",
        "ike.role", "ike.mode", "ike.direction", "ike.history", "ipsec.direction", "tunnel.type", "nat.remote", "nat.local",
        "proxy.local.end_ip", "proxy.remote.end_ip", "ipsec.spi", "ipsec.spi_inbound", "ipsec.spi_outbound", "ike.message_id",
    ];

    private readonly bool[] _wanted;

    public WantedFields(MessageCatalog catalog)
    {
        _wanted = new bool[catalog.Fields.All.Count];
        var names = Told.Concat(catalog.Kinds.SelectMany(Looked)).SelectMany(n => n.Split('+'));
        foreach (var number in names.Select(catalog.Fields.NumberOf).Where(n => n >= 0))
        {
            _wanted[number] = true;
        }
    }

    public bool Contains(int field) => _wanted[field];

    private static IEnumerable<string> Looked(IncidentKind kind) =>
        kind.Subject.Concat(kind.JoinedBy).Concat(kind.Same).Concat(kind.Measures).Concat(kind.Spreads.Select(s => s.Field));
}
