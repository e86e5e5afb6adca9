using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>Every sentence of <c>hikeshi analyze</c> that does not come from the catalog.</summary>
internal static class AnalyzeTexts
{
    public static LocalText Analyze { get; } = new(
        "Sums logs up and says what needs action first. Example: hikeshi analyze fw.log.gz",
        "ログを集計し、先に対応すべきものを示します。例：hikeshi analyze fw.log.gz");

    public static LocalText Format { get; } = new(
        "text, json, markdown or html (default: text).",
        "text、json、markdown、html のいずれか（既定：text）。");

    public static LocalText Top { get; } = new(
        "The most rows of each table; 0 for all (default: 10).",
        "各表の最大行数。0 ですべて（既定：10）。");

    public static LocalText FailOn { get; } = new(
        "Exit with 3 when an incident of this severity or worse is open.",
        "この重大度以上のインシデントが継続中なら、終了コード 3 で終わります。");

    public static LocalText BadTop { get; } = new(
        "--top: {0} is not a number of rows. Give 0 for all, or a positive number.",
        "--top：{0} は行数として使えません。0（すべて）か正の数を指定してください。");

    public static LocalText BadRecords { get; } = new(
        "{0}: {1} records of the export held no message and were read as they are.",
        "{0}：エクスポートのうち {1} 件にはメッセージがなく、そのまま読みました。");

    public static LocalText PageTitle { get; } = new("Log summary", "ログの集計");

    public static LocalText Empty { get; } = new(
        "The input is empty: there is no line to report on.",
        "入力は空です。集計する行がありません。");

    public static LocalText Verdict { get; } = new("{0} {1}, {2}; {3}.", "{0}（{1}、{2}）。{3}。");

    public static LocalText OneLine { get; } = new("1 line", "1 行");

    public static LocalText Lines { get; } = new("{0} lines", "{0} 行");

    public static LocalText NoDevice { get; } = new("naming no device", "装置名なし");

    public static LocalText OneDevice { get; } = new("from 1 device", "装置 1 台");

    public static LocalText Devices { get; } = new("from {0} devices", "装置 {0} 台");

    public static LocalText ManyDevices { get; } = new("from more than {0} devices", "装置 {0} 台超");

    public static LocalText NoTime { get; } = new("without times", "時刻なし");

    public static LocalText Moment { get; } = new("{0} UTC", "{0} UTC");

    public static LocalText Range { get; } = new("{0} - {1} UTC", "{0}～{1} UTC");

    public static LocalText OneAction { get; } = new(
        "1 kind of message asks for action",
        "対応が必要なメッセージが 1 種類あります");

    public static LocalText Actions { get; } = new(
        "{0} kinds of messages ask for action",
        "対応が必要なメッセージが {0} 種類あります");

    public static LocalText NoAction { get; } = new(
        "nothing asks for action",
        "対応が必要なメッセージはありません");

    public static LocalText NoKnownAction { get; } = new(
        "nothing that was understood asks for action",
        "読み取れた範囲では、対応が必要なメッセージはありません");

    public static LocalText NoMessages { get; } = new(
        "none is a message of a Cisco firewall. Is this the right file?",
        "Cisco ファイアウォールのメッセージが見つかりません。ファイルが正しいか確認してください");

    public static LocalText ActHeading { get; } = new("What needs action first", "先に対応が必要なもの");

    public static LocalText WatchHeading { get; } = new("Worth watching", "様子を見るもの");

    public static LocalText OverviewHeading { get; } = new("Overview", "概要");

    public static LocalText DeviceHeading { get; } = new("Devices", "装置");

    public static LocalText MessageHeading { get; } = new("Messages", "メッセージ");

    public static LocalText PhraseHeading { get; } = new("What free-form messages say", "自由形式のメッセージの内容");

    public static LocalText PeerHeading { get; } = new("VPN peers", "VPN の対向");

    public static LocalText DeniedHeading { get; } = new("Denied access to the device itself", "装置自身宛ての接続を拒否された送信元");

    public static LocalText UnknownHeading { get; } = new("IDs that the catalog does not know", "カタログにない ID");

    public static LocalText DriftHeading { get; } = new("Known IDs in an unknown wording", "ID は既知、文面は未知のもの");

    public static LocalText NoteHeading { get; } = new("Notes", "注記");

    public static LocalText NextHeading { get; } = new("How to go on", "次の手順");

    public static LocalText Count { get; } = new("Count", "件数");

    public static LocalText Failures { get; } = new("Failed", "失敗");

    public static LocalText First { get; } = new("First", "最初");

    public static LocalText Last { get; } = new("Last", "最後");

    public static LocalText Severity { get; } = new("Sev", "重大度");

    public static LocalText Title { get; } = new("What happened", "内容");

    public static LocalText Device { get; } = new("Device", "装置");

    public static LocalText Peer { get; } = new("Peer", "対向");

    public static LocalText Group { get; } = new("Group", "グループ");

    public static LocalText Source { get; } = new("Source", "送信元");

    public static LocalText Wording { get; } = new("Wording", "文面");

    public static LocalText ToDo { get; } = new("What to do", "対応");

    public static LocalText Example { get; } = new("Example", "例");

    public static LocalText Others { get; } = new("(others)", "（その他）");

    public static LocalText Unnamed { get; } = new("(no name)", "（名前なし）");

    public static LocalText StatusLabel { get; } = new("Read as", "読み取り");

    public static LocalText SeverityLabel { get; } = new("Severity", "重大度");

    public static LocalText OutcomeLabel { get; } = new("Outcome", "結果");

    public static LocalText ClassLabel { get; } = new("Class", "クラス");

    public static LocalText FamilyLabel { get; } = new("Subject", "分野");

    public static LocalText Parsed { get; } = new("parsed", "解析済み");

    public static LocalText Drift { get; } = new("drift", "文面差異");

    public static LocalText Unknown { get; } = new("unknown ID", "未知の ID");

    public static LocalText Untagged { get; } = new("untagged", "タグなし");

    public static LocalText UnknownTitle { get; } = new("not in the catalog", "カタログにありません");

    public static LocalText NoSeverity { get; } = new("none", "なし");

    public static LocalText Once { get; } = new("once", "1 回");

    public static LocalText Times { get; } = new("{0} times", "{0} 回");

    public static LocalText AtLeastTimes { get; } = new("at least {0} times", "少なくとも {0} 回");

    public static LocalText AtLeastOnce { get; } = new("at least once", "少なくとも 1 回");

    public static LocalText SeverityOf { get; } = new("severity {0} ({1})", "重大度 {0}（{1}）");

    public static LocalText LineOf { get; } = new("line {0}", "{0} 行目");

    public static LocalText MoreAsks { get; } = new(
        "Not shown: {0}. All are shown with --top 0.",
        "ほかに {0} 種類あります。--top 0 ですべて表示します。");

    public static LocalText YearNote { get; } = new(
        "Lines without a year: {0}. The year was inferred (--year sets that of the first line).",
        "{0} 行には年がなく、推定で補いました（--year で最初の行の年を指定できます）。");

    public static LocalText DateNote { get; } = new(
        "Lines without a date: {0}. It was taken from the lines before.",
        "{0} 行には日付がなく、前の行から補いました。");

    public static LocalText ZoneNote { get; } = new(
        "Lines without a time zone: {0}. They were taken as {1} (set it with --timezone).",
        "{0} 行にはタイムゾーンがなく、{1} とみなしました（--timezone で指定できます）。");

    public static LocalText UntimedNote { get; } = new(
        "Lines without a time that could be read: {0}.",
        "{0} 行からは時刻を読み取れませんでした。");

    public static LocalText RepeatNote { get; } = new(
        "A line \"message repeated N times\" counts N times. Messages beyond the lines: {0}.",
        "「message repeated N times」の行は N 件と数えたため、メッセージ数は行数より {0} 件多くなっています。");

    public static LocalText UntaggedNote { get; } = new(
        "Lines that are no Cisco messages: {0}. They were only counted.",
        "{0} 行は Cisco のメッセージではないため、件数だけを数えました。");

    public static LocalText LowerBoundNote { get; } = new(
        "A count with + is a lower bound: the device limits how often it prints that message.",
        "+ の付いた件数は下限です。装置がそのメッセージの出力回数を制限しています。");

    public static LocalText CutNote { get; } = new(
        "Bytes left out of over-long lines: {0}.",
        "長すぎる行から {0} バイトを省きました。");

    public static LocalText CappedNote { get; } = new(
        "So many different names or IDs came that later ones are counted under (others).",
        "名前や ID の種類が多すぎるため、上限を超えた分は（その他）にまとめました。");

    public static LocalText NextExplain { get; } = new(
        "meaning and remedy",
        "意味と対処");

    public static LocalText NextParse { get; } = new(
        "lines not understood",
        "読み取れなかった行");

    public static LocalText NextLines { get; } = new(
        "all lines with titles",
        "全行を見出し付きで表示");
}
