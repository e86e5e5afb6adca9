using System.Net;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>Says which networks the peer asked for, and which line of a crypto ACL would match them.</summary>
internal static class ProxyTeller
{
    private const string Any = "0.0.0.0";

    public static LocalText Of(Observation line)
    {
        var (local, remote) = (line["proxy.local.ip"]!, line["proxy.remote.ip"]!);
        var (localMask, remoteMask) = (line["proxy.local.mask"], line["proxy.remote.mask"]);
        if (localMask is null || remoteMask is null)
        {
            return DetailTeller.Fill(line.Move?.Role == "initiator" ? IncidentTexts.OwnAddresses : IncidentTexts.Addresses, DetailTeller.Same(local), DetailTeller.Same(remote));
        }

        if (local == Any && remote == Any && localMask == Any && remoteMask == Any)
        {
            return IncidentTexts.AnyToAny;
        }

        return DetailTeller.Fill(
            IncidentTexts.Proxies,
            DetailTeller.Same($"{local}/{localMask}{Port(line, "proxy.local")}"),
            DetailTeller.Same($"{remote}/{remoteMask}{Port(line, "proxy.remote")}"),
            DetailTeller.Same(Protocol(line["proxy.remote.protocol"])),
            DetailTeller.Same(Side(local, localMask, line["proxy.local.port"])),
            DetailTeller.Same(Side(remote, remoteMask, line["proxy.remote.port"])));
    }

    private static string Port(Observation line, string side) =>
        line[$"{side}.port"] is { } port && port != "0" ? $"/{port}" : "";

    private static string Protocol(string? number) => number switch
    {
        null or "0" => "ip",
        "1" => "icmp",
        "6" => "tcp",
        "17" => "udp",
        _ => number,
    };

    private static string Side(string address, string mask, string? port)
    {
        var network = (address, mask) switch
        {
            (Any, Any) => "any4",
            (_, "255.255.255.255") => $"host {address}",
            _ when IPAddress.TryParse(address, out var ip) && ip.GetAddressBytes().Length > 4 => $"{address}/{mask}",
            _ => $"{address} {mask}",
        };
        return port is null or "0" ? network : $"{network} eq {port}";
    }
}
