using System.Net.Sockets;
using Hikeshi.Syslog.Sending;
using Hikeshi.Texts;

namespace Hikeshi.Syslog.Texts;

/// <summary>Sentences about sending.</summary>
internal static class SendTexts
{
    public static readonly LocalText BadScheme = new(
        "{0} is no address to send to: begin with udp://, tcp://, tls://, relp:// or relp+tls://, as in tcp://127.0.0.1:5514.",
        "{0} は送信先として使えません。tcp://127.0.0.1:5514 のように、udp://、tcp://、tls://、relp://、relp+tls:// のいずれかで始めてください。");

    public static readonly LocalText BadAddress = new(
        "{0} names no receiver: write a name or an IP address and a port from 1 to 65535, as in udp://collector.example.com:514 or tcp://[::1]:5514.",
        "{0} の送信先を解釈できません。udp://collector.example.com:514 や tcp://[::1]:5514 のように、ホスト名または IP アドレスと、1～65535 のポートを指定してください。");

    public static readonly LocalText CannotSend = new(
        "{0} cannot be sent to ({1}): check the route and firewall rules on the way.",
        "{0} へ送信できません（{1}）。経路と途中のファイアウォールの設定を確認してください。");

    public static readonly LocalText NoTrust = new(
        "{0} does not offer TLS that can be trusted ({1}): give the authority of its certificate with --tls-ca FILE, and use the name that the certificate is for.",
        "{0} の TLS 接続を信頼できません（{1}）。証明書を発行した認証局を --tls-ca FILE で指定し、証明書に記載されたホスト名で接続してください。");

    public static readonly LocalText TooSlow = new(
        "{0} did not answer within {1} seconds: check the address, the route and firewall rules on the way.",
        "{0} から {1} 秒以内に応答がありません。アドレス、経路、途中のファイアウォールの設定を確認してください。");

    public static readonly LocalText NoRelp = new(
        "{0} does not speak RELP ({1}): check the port, or send with tcp://.",
        "{0} は RELP に応答しません（{1}）。ポート番号を確認するか、tcp:// で送信してください。");

    public static readonly LocalText NoAnswer = new(
        "{0} acknowledged nothing for {1} seconds while {2} lines waited: look at the receiver's own log, and that it speaks RELP on this port.",
        "{0} からの確認応答が {1} 秒間なく、{2} 行が応答待ちです。受信側のログと、このポートが RELP で待ち受けているかを確認してください。");

    private static readonly LocalText Refused = new(
        "Nobody listens at {0}: start the receiver first, and check the port.",
        "{0} で待ち受けているプログラムがありません。受信側を起動し、ポート番号を確認してください。");

    private static readonly LocalText NoName = new(
        "{0} names a host that does not exist: check the spelling, or use its IP address.",
        "{0} のホスト名を解決できません。綴りを確認するか、IP アドレスで指定してください。");

    private static readonly LocalText Unreachable = new(
        "{0} cannot be reached ({1}): check the address, the route and firewall rules on the way.",
        "{0} に到達できません（{1}）。アドレス、経路、途中のファイアウォールの設定を確認してください。");

    public static LocalText CannotConnect(SendAddress address, SocketException problem) => problem.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => Refused.With(address),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => NoName.With(address),
        _ => Unreachable.With(address, problem.Message),
    };
}
