using Hikeshi.Texts;

namespace Hikeshi.Querying.Fields;

/// <summary>Names that people type without looking them up, and what they mean.</summary>
internal static class ShortNames
{
    public static IReadOnlyList<(string Name, string[] Fields, LocalText Meaning)> All { get; } =
    [
        ("sev", ["severity"], EventKeys.Meaning("severity")),
        ("peer", ["peer.ip", "peer.name"], new("Peer: address or name", "対向：アドレスまたは名前")),
        ("source", ["source.ip", "source.name"], new("Source: address or name", "送信元：アドレスまたは名前")),
        ("src", ["source.ip", "source.name"], new("Source: address or name", "送信元：アドレスまたは名前")),
        ("destination", ["destination.ip", "destination.name"], new("Destination: address or name", "宛先：アドレスまたは名前")),
        ("dst", ["destination.ip", "destination.name"], new("Destination: address or name", "宛先：アドレスまたは名前")),
        ("ip", ["peer.ip", "source.ip", "destination.ip"], new("Address of peer, source or destination", "対向、送信元、宛先のいずれかのアドレス")),
        ("port", ["port", "source.port", "destination.port"], new("Port of source or destination, or named alone", "送信元、宛先、または単独で書かれたポート番号")),
        ("interface", ["interface", "source.interface", "destination.interface"],
            new("Interface of source or destination, or named alone", "送信元側、宛先側、または単独で書かれたインターフェイス")),
        ("user", ["user.name"], new("User name", "ユーザー名")),
        ("group", ["vpn.group"], new("Tunnel group", "トンネルグループ")),
    ];
}
