using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of sending a simulated log.</summary>
internal static class DeliveryTexts
{
    public static LocalText To { get; } = new(
        "Sends the log to a syslog receiver: udp://, tcp://, tls://, relp:// or relp+tls:// with host and port.",
        "ログを syslog サーバーへ送信します。udp://、tcp://、tls://、relp://、relp+tls:// に続けてホストとポートを指定します。");

    public static LocalText Clock { get; } = new(
        "real: each line when its time has come, from now on; fast: all at once (default: real).",
        "real：現在時刻から始め、各行をその時刻に送信します。fast：待たずに送信します（既定：real）。");

    public static LocalText Pace { get; } = new(
        "With --clock fast, the most lines a second, 0 for no limit (default: 0).",
        "--clock fast で、1 秒あたりに送信する行数の上限。0 で無制限（既定：0）。");

    public static LocalText Repeat { get; } = new(
        "With --clock fast, how often the log is sent, 0 for until Ctrl-C (default: 1).",
        "--clock fast で、ログを送信する回数。0 で Ctrl-C を押すまで繰り返します（既定：1）。");

    public static LocalText Framing { get; } = new(
        "Over TCP, what tells lines apart: lf or counted, their length in front (default: lf).",
        "TCP での行の区切り方。lf は改行、counted は行の先頭に長さを付けます（既定：lf）。");

    public static LocalText Window { get; } = new(
        "Over RELP, how many lines may wait for their acknowledgement, 1 to 1024 (default: 128).",
        "RELP で、確認応答を待たずに送れる行数。1～1024（既定：128）。");

    public static LocalText TlsCa { get; } = new(
        "The authority of the receiver's certificate, PEM (default: those of the system).",
        "受信側の証明書を発行した認証局の証明書（PEM、既定：システムの認証局）。");

    public static LocalText TlsInsecure { get; } = new(
        "Takes any certificate. For tests only: anybody in between can read the log.",
        "証明書を検証しません。途中で盗聴されうるため、テスト以外では使わないでください。");

    public static LocalText NeedsTo { get; } = new(
        "{0} is about sending: give --to URL as well, as in --to tcp://127.0.0.1:5514.",
        "{0} は送信のためのオプションです。--to tcp://127.0.0.1:5514 のように送信先も指定してください。");

    public static LocalText NeedsFast { get; } = new(
        "{0} needs --clock fast: with the real clock each line goes when its time has come.",
        "{0} には --clock fast が必要です。real では各行をその時刻に送信するためです。");

    public static LocalText BadChoice { get; } = new(
        "{0}: '{1}' is not known. Give {2} or {3}.",
        "{0}：「{1}」は使えません。{2} か {3} を指定してください。");

    public static LocalText NoFile { get; } = new(
        "{0}: there is no file {1}. Give the path of a PEM file.",
        "{0}：ファイル {1} がありません。PEM ファイルのパスを指定してください。");

    public static LocalText Sent { get; } = new(
        "sent {0} lines to {1} in {2:0.0} s ({3:0} a second, connections: {4})",
        "{1} へ {0} 行を送信しました（{2:0.0} 秒、毎秒 {3:0} 行、接続 {4} 回）");

    public static LocalText Acknowledged { get; } = new(
        "acknowledged {0}, sent again {1}",
        "確認応答 {0} 行、再送 {1} 行");

    public static LocalText Unsure { get; } = new(
        "{0} lines may not have arrived: the connection broke, the port is closed, or they were not acknowledged",
        "{0} 行は届いていない可能性があります（接続の切断、閉じたポート、または確認応答なし）");
}
