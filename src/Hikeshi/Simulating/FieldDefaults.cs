using System.Collections.Frozen;

namespace Hikeshi.Simulating;

/// <summary>What a field says when a step does not: the subject's value.</summary>
internal static class FieldDefaults
{
    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["peer.ip"] = "{peer}",
        ["vpn.group"] = "{group}",
        ["vpn.group_requested"] = "{group}",
        ["user.name"] = "{user}",
        ["tunnel.name"] = "{user}",
        ["device.ip"] = "{device}",
        ["assigned.ip"] = "{assigned}",
        ["interface"] = "outside",
        ["crypto_map.name"] = "{map}",
        ["crypto_map.sequence"] = "{seq}",
        ["proxy.local.ip"] = "{local.net}",
        ["proxy.local.mask"] = "{local.mask}",
        ["proxy.local.protocol"] = "0",
        ["proxy.local.port"] = "0",
        ["proxy.remote.ip"] = "{remote.net}",
        ["proxy.remote.mask"] = "{remote.mask}",
        ["proxy.remote.protocol"] = "0",
        ["proxy.remote.port"] = "0",
        ["route.ip"] = "{remote.net}",
        ["route.mask"] = "{remote.mask}",
        ["ike.message_id"] = "{msgid}",
        ["ipsec.spi"] = "0x{spi.in}",
        ["ipsec.spi_inbound"] = "0x{spi.in}",
        ["ipsec.spi_outbound"] = "0x{spi.out}",
        ["internal.sa"] = "0x{cookie}",
        ["internal.entry"] = "0x{entry}",
        ["source.ip"] = "{peer}",
        ["source.port"] = "{port}",
        ["destination.ip"] = "{device}",
        ["destination.interface"] = "outside",
        ["session.duration"] = "{duration}",
        ["session.bytes_sent"] = "{bytes.out}",
        ["session.bytes_received"] = "{bytes.in}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string field) => Values.GetValueOrDefault(field);
}
