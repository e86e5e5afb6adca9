using System.Net.Sockets;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Texts;

namespace Hikeshi.Syslog.Texts;

/// <summary>Sentences about listeners and senders.</summary>
internal static class SyslogTexts
{
    public static readonly LocalText BadScheme = new(
        "{0} is no address to listen on: begin with udp://, tcp://, tls://, relp:// or relp+tls://, as in udp://127.0.0.1:5514.",
        "{0} は待ち受けアドレスとして使えません。udp://127.0.0.1:5514 のように、udp://、tcp://、tls://、relp://、relp+tls:// のいずれかで始めてください。");

    public static readonly LocalText BadAddress = new(
        "{0} names no address of this machine: write an IP address and a port, as in tcp://0.0.0.0:5514 or tcp://[::]:5514.",
        "{0} のアドレスを解釈できません。tcp://0.0.0.0:5514 や tcp://[::]:5514 のように、IP アドレスとポートを指定してください。");

    public static readonly LocalText NoCertificate = new(
        "{0} is encrypted and needs a certificate: give --tls-cert FILE and --tls-key FILE.",
        "{0} は暗号化されるため証明書が必要です。--tls-cert FILE と --tls-key FILE を指定してください。");

    public static readonly LocalText BadCertificate = new(
        "The certificate {0} with the key {1} cannot be used: {2} Both must be PEM files that belong together.",
        "証明書 {0} と秘密鍵 {1} を使用できません：{2} 対になった PEM ファイルを指定してください。");

    private static readonly LocalText InUse = new(
        "{0} is in use by another program: stop it, or listen elsewhere with --listen.",
        "{0} は別のプログラムが使用中です。そのプログラムを停止するか、--listen で別のアドレスを指定してください。");

    private static readonly LocalText Denied = new(
        "{0} may not be used by this user: ports below 1024 need the capability CAP_NET_BIND_SERVICE; or choose a higher port with --listen.",
        "{0} を使う権限がありません。1024 未満のポートには CAP_NET_BIND_SERVICE 権限が必要です。--listen で 1024 以上のポートを選ぶこともできます。");

    private static readonly LocalText NotHere = new(
        "{0} is no address of this machine: see `ip address`, and choose another one with --listen.",
        "{0} はこのマシンのアドレスではありません。`ip address` で確認し、--listen で指定し直してください。");

    private static readonly LocalText Other = new(
        "{0} cannot be listened on ({1}): choose another address with --listen.",
        "{0} で待ち受けできません（{1}）。--listen で別のアドレスを指定してください。");

    public static LocalText CannotListen(ListenAddress address, SocketException problem) => problem.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => InUse.With(address),
        SocketError.AccessDenied => Denied.With(address),
        SocketError.AddressNotAvailable => NotHere.With(address),
        _ => Other.With(address, problem.Message),
    };
}
