using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>Every sentence of the command that is not about one message. Grows with the commands, one property each.</summary>
internal static class CliTexts
{
    public static LocalText Root { get; } = new(
        "Reads Cisco Secure Firewall (FTD, ASA) syslog, explains each message and says what to do.",
        "Cisco Secure Firewall（FTD、ASA）の syslog を読み、各メッセージの意味と対処を示します。");

    public static LocalText Help { get; } = new("Shows this help.", "この使い方を表示します。");

    public static LocalText Version { get; } = new("Shows the version.", "バージョンを表示します。");

    public static LocalText Lang { get; } = new(
        "Language of texts: en or ja (default: HIKESHI_LANG, else the locale).",
        "表示言語：en または ja（既定：HIKESHI_LANG、なければロケール）。");

    public static LocalText CatalogFolder { get; } = new(
        "Folder of your own catalog entries, laid over the built-in ones.",
        "組み込みの項目に重ねる、独自のカタログのフォルダー。");

    public static LocalText Files { get; } = new(
        "Log files (plain, gzip, zstd, UTF-16); - is standard input.",
        "ログファイル（平文、gzip、zstd、UTF-16）。- は標準入力。");

    public static LocalText Timezone { get; } = new(
        "Zone of times that name none: UTC, +09:00, Asia/Tokyo (default: UTC).",
        "タイムゾーンの記載がない時刻の扱い：UTC、+09:00、Asia/Tokyo など（既定：UTC）。");

    public static LocalText Year { get; } = new(
        "Year of the first line whose date has none.",
        "年の記載がない最初の行の年。");

    public static LocalText ZoneMap { get; } = new(
        "Offset of a zone name, as in MSK=+03:00; may be repeated.",
        "タイムゾーン名の時差（例：MSK=+03:00）。繰り返し指定できます。");

    public static LocalText Input { get; } = new(
        "How messages lie in the files: auto, lines, json:KEY, csv:COLUMN (default: auto).",
        "ファイル内のメッセージの形式：auto、lines、json:キー、csv:列名（既定：auto）。");

    public static LocalText Parse { get; } = new(
        "Reads lines and writes each as an event. Example: hikeshi parse fw.log.gz --format json",
        "行を読み、1 行ずつイベントとして出力します。例：hikeshi parse fw.log.gz --format json");

    public static LocalText ParseFormat { get; } = new(
        "json (one object a line), text, table, or raw (the lines themselves) (default: json).",
        "json（1 行に 1 オブジェクト）、text、table、raw（行そのもの）のいずれか（既定：json）。");

    public static LocalText OnlyStatus { get; } = new(
        "Write only events of this status: parsed, drift, unknown, untagged; may be repeated.",
        "この状態のイベントだけを出力します：parsed、drift、unknown、untagged。繰り返し指定できます。");

    public static LocalText Follow { get; } = new(
        "Read on as the file grows, through rotation, until Ctrl-C.",
        "Ctrl-C を押すまで、ファイルに書き足される行を読み続けます。ローテーションにも追随します。");

    public static LocalText Anonymize { get; } = new(
        "Replace addresses and the names of hosts, users and groups, the same by the same.",
        "アドレスと、ホスト、ユーザー、グループの名前を置き換えます。同じ値は同じものになります。");

    public static LocalText AnonymizeKey { get; } = new(
        "Key of the addresses: the same key replaces them alike in every run (default: a random one).",
        "アドレスの置き換えに使う鍵。同じ鍵なら毎回同じ結果になります（既定：実行のたびに乱数）。");

    public static LocalText FollowOneFile { get; } = new(
        "--follow: name exactly one file. For standard input leave it out: a pipe is read until it ends anyway.",
        "--follow：ファイルを 1 つだけ指定してください。標準入力は、指定しなくても終わるまで読み続けます。");

    public static LocalText KeyWithoutAnonymize { get; } = new(
        "--anonymize-key: nothing is anonymized without --anonymize. Give both.",
        "--anonymize-key：--anonymize がなければ匿名化しません。両方を指定してください。");

    public static LocalText EmptyKey { get; } = new(
        "--anonymize-key: the key is empty. Give any text that is hard to guess, or leave it out for a random one.",
        "--anonymize-key：鍵が空です。推測されにくい文字列を指定するか、省略して乱数の鍵を使ってください。");

    public static LocalText Quiet { get; } = new(
        "No summary and no progress on standard error.",
        "標準エラーに集計と進捗を表示しません。");

    public static LocalText BadTimezone { get; } = new(
        "--timezone: '{0}' is not a zone this machine knows. Give an offset such as +09:00, or a name such as Asia/Tokyo.",
        "--timezone：「{0}」というタイムゾーンはこのマシンにありません。+09:00 のような時差か、Asia/Tokyo のような名前を指定してください。");

    public static LocalText BadZoneMap { get; } = new(
        "--zone-map: '{0}' is not NAME=OFFSET. Give for example MSK=+03:00.",
        "--zone-map：「{0}」は「名前=時差」の形ではありません。MSK=+03:00 のように指定してください。");

    public static LocalText BadInput { get; } = new(
        "--input: '{0}' is not known. Give auto, lines, json:KEY or csv:COLUMN.",
        "--input：「{0}」は使えません。auto、lines、json:キー、csv:列名 のいずれかを指定してください。");

    public static LocalText NotFound { get; } = new(
        "{0}: there is no such file. Check the path.",
        "{0}：ファイルがありません。パスを確認してください。");

    public static LocalText IsDirectory { get; } = new(
        "{0} is a folder. Name the files in it, as in {0}/*.log.",
        "{0} はフォルダーです。{0}/*.log のように中のファイルを指定してください。");

    public static LocalText AccessDenied { get; } = new(
        "{0}: this user may not read it. Check its permissions or run as its owner.",
        "{0}：このユーザーには読み取り権限がありません。権限を確認するか、所有者で実行してください。");

    public static LocalText Truncated { get; } = new(
        "{0}: the compressed file ends too early. All lines up to there were read; fetch the file again for the rest.",
        "{0}：圧縮ファイルが途中で終わっています。そこまでの行はすべて読みました。残りはファイルを取り直してください。");

    public static LocalText Corrupt { get; } = new(
        "{0}: the data is damaged ({1}). All lines up to there were read; fetch the file again for the rest.",
        "{0}：データが壊れています（{1}）。そこまでの行はすべて読みました。残りはファイルを取り直してください。");

    public static LocalText ReadFailed { get; } = new(
        "{0}: reading failed ({1}). All lines up to there were read.",
        "{0}：読み取りに失敗しました（{1}）。そこまでの行はすべて読みました。");

    public static LocalText NoSuchColumn { get; } = new(
        "{0}: no column '{1}' in the CSV header. Name the column that holds the raw line with --input csv:COLUMN.",
        "{0}：CSV の見出しに列「{1}」がありません。生の行が入っている列を --input csv:列名 で指定してください。");

    public static LocalText TooLarge { get; } = new(
        "{0}: {1}, more than a catalog file may have. Is this the right folder?",
        "{0}：{1}。カタログのファイルとしては大きすぎます。フォルダーが正しいか確認してください。");

    public static LocalText WriteFailed { get; } = new(
        "Standard output: writing failed ({0}). Check the free space of the disk.",
        "標準出力：書き込みに失敗しました（{0}）。ディスクの空き容量を確認してください。");

    public static LocalText Summary { get; } = new(
        "{0} lines: {1} parsed, {2} drift, {3} unknown, {4} untagged; {5} message IDs; {6} lines/s",
        "{0} 行：解析済み {1}、文面差異 {2}、未知 {3}、タグなし {4}、メッセージ ID {5} 種、{6} 行/秒");

    public static LocalText SummaryCut { get; } = new(
        "{0} bytes of over-long lines were left out; each such event has \"cut\".",
        "長すぎる行から {0} バイトを省きました。該当するイベントには \"cut\" があります。");

    public static LocalText SummaryBadRecords { get; } = new(
        "{0}: {1} records of the export held no message and were read as they are.",
        "{0}：エクスポートのうち {1} 件にはメッセージがなく、そのまま読みました。");

    public static LocalText UnknownOption { get; } = new(
        "There is no option '{0}'. If it is a file's name, write ./{0}.",
        "「{0}」というオプションはありません。ファイル名であれば ./{0} と書いてください。");

    public static LocalText UsageHint { get; } = new(
        "See: hikeshi {0} --help",
        "使い方：hikeshi {0} --help");

    public static LocalText InternalError { get; } = new(
        "hikeshi met a fault of its own ({0}). Please report it with the command line and, if you may, the input.",
        "hikeshi 自身の不具合です（{0}）。コマンドラインと、可能であれば入力を添えて報告してください。");
}
