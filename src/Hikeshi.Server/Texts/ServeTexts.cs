using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences of <c>serve</c>.</summary>
internal static class ServeTexts
{
    public static LocalText Data { get; } = new(
        "The folder for everything it keeps (default: $XDG_STATE_HOME/hikeshi, else ~/.local/state/hikeshi).",
        "保存先のフォルダー（既定：$XDG_STATE_HOME/hikeshi。未設定なら ~/.local/state/hikeshi）。");

    public static LocalText Listen { get; } = new(
        "Where to receive: udp://, tcp://, tls://, relp://, relp+tls:// with address and port; may be repeated. The first one replaces the default: udp and tcp on 127.0.0.1:5514, relp on 127.0.0.1:2514; none opens nothing.",
        "待ち受けアドレス。udp://、tcp://、tls://、relp://、relp+tls:// にアドレスとポートを続けます。複数指定可。1 つでも指定すると既定（127.0.0.1:5514 の udp と tcp、127.0.0.1:2514 の relp）は使われません。none で何も開きません。");

    public static LocalText Follow { get; } = new(
        "A log file to follow through rotations; * and ? may stand in any part of its path; may be repeated. Read from its start at first, then on from where it was. Quote it, so that the shell leaves it as it is.",
        "追跡するログファイル。ローテーション後も追跡します。パスのどの部分にも * と ? を使えます。複数指定可。初回は先頭から、以後は前回の続きから読み取ります。シェルに展開されないよう引用符で囲んでください。");

    public static LocalText Stdin { get; } = new(
        "Takes lines from standard input, too; its end does not end the server.",
        "標準入力からも行を受け取ります。標準入力が終わってもサーバーは動作し続けます。");

    public static LocalText Web { get; } = new(
        "Where to answer over HTTP, or none (default: http://127.0.0.1:8514). On an address that other machines reach: https://, and an admin first (hikeshi user add NAME --role admin).",
        "HTTP で応答するアドレス。none で無効（既定：http://127.0.0.1:8514）。他のマシンから接続できるアドレスでは https:// を指定し、先に管理者を追加します（hikeshi user add NAME --role admin）。");

    public static LocalText TokenFile { get; } = new(
        "A file whose first line a program may bring as its bearer token, with the role operator. With it a login is asked for on this machine, too. Tokens of users (hikeshi token add) can be revoked one by one.",
        "プログラムがベアラートークンとして送る文字列を 1 行目に書いたファイル（権限は operator）。指定すると、このマシンからもログインが必要になります。個別に失効できるトークンは hikeshi token add で発行します。");

    public static LocalText TlsCert { get; } = new("Certificate with its chain, PEM. With --tls-key it also opens tls://127.0.0.1:6514 by default.", "サーバー証明書と中間証明書（PEM）。--tls-key と併せて指定すると、既定で tls://127.0.0.1:6514 も開きます。");

    public static LocalText TlsKey { get; } = new("Private key of the certificate, PEM.", "証明書の秘密鍵（PEM）。");

    public static LocalText TlsClientCa { get; } = new(
        "Authorities, PEM: senders must have a certificate of one of them.",
        "認証局の証明書（PEM）。指定すると、送信側にこの認証局の証明書を求めます。");

    public static LocalText TlsOldest { get; } = new("The oldest TLS version to speak, 1.2 or 1.3 (default: 1.2).", "受け入れる最も古い TLS バージョン。1.2 または 1.3（既定：1.2）。");

    public static LocalText TlsLegacyCiphers { get; } = new(
        "Also ciphers without forward secrecy, which old ASA releases need.",
        "前方秘匿性のない暗号スイートも受け入れます（古い ASA 向け）。");

    public static LocalText Allow { get; } = new(
        "Who may send, as 192.0.2.0/24 or an address; may be repeated (default: everybody).",
        "送信を許可するネットワークまたはアドレス（192.0.2.0/24 など）。複数指定可（既定：すべて許可）。");

    public static LocalText Proxy { get; } = new(
        "Load balancers that send a PROXY header (v1 or v2) first; may be repeated.",
        "PROXY ヘッダー（v1、v2）を付けるロードバランサーのネットワーク。複数指定可。");

    public static LocalText MostConnections { get; } = new("Connections that a listener holds at once (default: 10000).", "待ち受けごとの同時接続数の上限（既定：10000）。");

    public static LocalText MostRate { get; } = new(
        "Lines a second that one sender may send; more are dropped and counted (default: no limit).",
        "1 つの送信元から受け取る 1 秒あたりの行数の上限。超過分は破棄して数えます（既定：無制限）。");

    public static LocalText IdleTimeout { get; } = new("How long a connection may be silent, 0s for ever (default: 1h).", "無通信の接続を切断するまでの時間。0s で切断しません（既定：1h）。");

    public static LocalText Timezone { get; } = new("The zone of device times that name none (default: UTC).", "時差の書かれていない装置時刻のタイムゾーン（既定：UTC）。");

    public static LocalText DeviceZone { get; } = new("The zone of one device; may be repeated.", "装置ごとのタイムゾーン。複数指定可。");

    public static LocalText Alias { get; } = new("Another name of a device: host or address; may be repeated.", "装置の別名（ホスト名またはアドレス）。複数指定可。");

    public static LocalText Pair { get; } = new("Two hosts that are the units of one failover pair; may be repeated.", "フェールオーバーペアを成す 2 台のホスト。複数指定可。");

    public static LocalText CommitWithin { get; } = new("How soon a line is searchable (default: 500ms).", "受信から検索可能になるまでの時間（既定：500ms）。");

    public static LocalText JournalSize { get; } = new("What the journal may hold while the store is slower than the input (default: 8G).", "保存が受信に追いつかない間、ジャーナルに溜める上限（既定：8G）。");

    public static LocalText DiskFloor { get; } = new("Free space that is never used (default: 512M).", "必ず残すディスクの空き容量（既定：512M）。");

    public static LocalText Keep { get; } = new("How long events are kept, by day of receipt (default: for ever).", "イベントの保存期間（受信日単位。既定：無期限）。");

    public static LocalText KeepSize { get; } = new("How much the store may take; the oldest files go first (default: no limit).", "保存領域の上限。古いファイルから削除します（既定：無制限）。");

    public static LocalText Demo { get; } = new(
        "Starts with a temporary folder and a small fleet of simulated firewalls.",
        "一時フォルダーと、シミュレートした数台のファイアウォールで起動します。");

    public static LocalText FolderTaken { get; } = new(
        "The folder {0} is in use by another hikeshi: stop it, or choose another folder with --data.",
        "フォルダー {0} は別の hikeshi が使用中です。停止するか、--data で別のフォルダーを指定してください。");

    public static LocalText FolderUnusable { get; } = new(
        "The folder {0} cannot be used ({1}): check its rights, or choose another one with --data.",
        "フォルダー {0} を使用できません（{1}）。権限を確認するか、--data で別のフォルダーを指定してください。");

    public static LocalText BadValue { get; } = new(
        "{0}: '{1}' will not do. {2}",
        "{0}：「{1}」は使えません。{2}");

    public static LocalText GiveTime { get; } = new("Give a number with its unit: 500ms, 30s, 10m, 8h, 90d.", "500ms、30s、10m、8h、90d のように、数と単位を指定してください。");

    public static LocalText GiveSize { get; } = new("Give a number with its unit: 512M, 4G, 2T.", "512M、4G、2T のように、数と単位を指定してください。");

    public static LocalText GiveNumber { get; } = new("Give a whole number above 0.", "1 以上の整数を指定してください。");

    public static LocalText GiveNetwork { get; } = new("Give a network such as 192.0.2.0/24 or 2001:db8::/32, or an address.", "192.0.2.0/24 や 2001:db8::/32 のようなネットワーク、またはアドレスを指定してください。");

    public static LocalText GivePattern { get; } = new("Give a path such as /var/log/fw/*.log.", "/var/log/fw/*.log のようなパスを指定してください。");

    public static LocalText GiveZone { get; } = new("Give a zone such as Asia/Tokyo or +09:00.", "Asia/Tokyo や +09:00 のようなタイムゾーンを指定してください。");

    public static LocalText GivePair { get; } = new("Give two hosts with a comma between, as in fw-a,fw-b.", "fw-a,fw-b のように、2 つのホストをコンマで区切ってください。");

    public static LocalText GiveAssignment { get; } = new("Give two names with = between.", "2 つの名前を = でつないで指定してください。");

    public static LocalText GiveVersion { get; } = new("Give 1.2 or 1.3.", "1.2 または 1.3 を指定してください。");

    public static LocalText GiveWeb { get; } = new(
        "Give http:// or https:// with an IP address of this machine and a port, as in http://127.0.0.1:8514, or none.",
        "http://127.0.0.1:8514 のように、http:// または https:// にこのマシンの IP アドレスとポートを続けるか、none を指定してください。");

    public static LocalText BadToken { get; } = new(
        "The token file {0} cannot be used ({1}): its first line must hold at least 16 characters.",
        "トークンファイル {0} を使用できません（{1}）。1 行目に 16 文字以上の文字列を書いてください。");

    public static LocalText HalfTls { get; } = new("--tls-cert and --tls-key belong together: give both.", "--tls-cert と --tls-key は必ず両方指定してください。");

    public static LocalText WebFailed { get; } = new(
        "--web {0} cannot be listened on ({1}): choose another address, or none.",
        "--web {0} で待ち受けできません（{1}）。別のアドレスか none を指定してください。");

    public static LocalText Listening { get; } = new("receiving on {0}", "受信：{0}");

    public static LocalText Following { get; } = new("following {0}", "追跡：{0}");

    public static LocalText Reading { get; } = new("reading standard input", "標準入力を読み取り中");

    public static LocalText Answering { get; } = new("answering on {0}", "応答：{0}");

    public static LocalText Keeping { get; } = new("keeping in {0}", "保存先：{0}");

    public static LocalText SmallBuffer { get; } = new(
        "the kernel gives UDP a receive buffer of {0} bytes; raise net.core.rmem_max so that bursts are not lost",
        "UDP の受信バッファーは {0} バイトです。バースト時の損失を防ぐには net.core.rmem_max を増やしてください");

    public static LocalText DiagnosisBegunAnew { get; } = new(
        "Closed at a restart: the state of diagnosis could not be read, so nothing would have ended this incident. If the problem goes on, it is reported again.",
        "再起動時に解消扱いにしました。診断の状態を読み込めず、このインシデントの終わりを判定できないためです。問題が続いていれば、新しいインシデントとして報告します。");

    public static LocalText Removed { get; } = new(
        "retention removed {0}: {1} events, {2} bytes",
        "保存期間により {0} を削除しました（{1} 件、{2} バイト）");

    public static LocalText Stopped { get; } = new("stopped: {0} frames received, {1} stored, {2} dropped", "停止しました：受信 {0} 行、保存 {1} 行、破棄 {2} 行");
}
