using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page about access to the firewall itself.</summary>
internal static class ManagementTexts
{
    public static LocalText About { get; } = new(
        "Who asks for a service of the firewall itself. Permitted means that the connection was let in, not that anyone logged in.",
        "ファイアウォール自身のサービスへのアクセス状況です。「許可」は接続を受け付けたことを示し、ログインの成否とは別です。");

    public static LocalText None { get; } = new("No access attempt in this time.", "この期間にアクセスはありません。");

    public static LocalText NoneAbout { get; } = new(
        "Denied access is logged at level 3, permitted access at level 7: with a lower logging level only refusals arrive.",
        "拒否はレベル 3、許可はレベル 7 で出力されます。ログレベルの設定によっては、拒否しか届きません。");

    public static LocalText LowerBound { get; } = new(
        "Counts with a plus are lower bounds: devices print these messages only so often.",
        "「+」の付いた件数は下限です。次のメッセージは出力頻度が制限されています。");

    public static LocalText LimitDevice { get; } = new("at most one line in {0} s for each device", "デバイスごとに {0} 秒に 1 行まで");

    public static LocalText LimitProcess { get; } = new("at most one line in {0} s for each process", "プロセスごとに {0} 秒に 1 行まで");

    public static LocalText LimitWhen { get; } = new("{0} ({1} only)", "{0}（{1} のみ）");

    public static LocalText Permitted { get; } = new("Permitted", "許可");

    public static LocalText Denied { get; } = new("Denied", "拒否");

    public static LocalText Other { get; } = new("Asked or discarded", "要求・破棄");

    public static LocalText Share { get; } = new("Share", "割合");

    public static LocalText ShareLabel { get; } = new("{0} permitted, {1} denied, {2} asked or discarded", "許可 {0}、拒否 {1}、要求・破棄 {2}");

    public static LocalText Sources { get; } = new("By source", "送信元別");

    public static LocalText Source { get; } = new("Source", "送信元");

    public static LocalText Services { get; } = new("By service", "サービス別");

    public static LocalText Service { get; } = new("Service", "サービス");

    public static LocalText Interfaces { get; } = new("By interface", "インターフェイス別");

    public static LocalText Interface { get; } = new("Interface", "インターフェイス");

    public static LocalText Messages { get; } = new("By message", "メッセージ別");

    public static LocalText Message { get; } = new("Message", "メッセージ");

    public static LocalText Untold { get; } = new("not told", "記載なし");

    public static LocalText Map { get; } = new("When", "時間帯");

    public static LocalText MapBy { get; } = new("Rows", "行の単位");

    public static LocalText BySource { get; } = new("Sources", "送信元");

    public static LocalText ByDevice { get; } = new("Devices", "デバイス");

    public static LocalText MapLabel { get; } = new("Lines by time for the {0} with most of them; the busiest cell: {1}, {2}, {3} lines", "件数の多い上位 {0} 件の時間帯別件数。最多：{1}、{2}、{3} 件");

    public static LocalText More { get; } = new("{0} more with fewer lines; the search finds them.", "ほかに {0} 件あります。検索で確認できます。");

    public static LocalText MoreThan { get; } = new("More than {0} more with fewer lines; the search finds them.", "ほかに {0} 件以上あります。検索で確認できます。");

    public static LocalText Beyond { get; } = new("There are more than are added up here: choose a shorter time.", "集計の上限を超えています。期間を短くしてください。");

    public static LocalText Incidents { get; } = new("Incidents", "インシデント");
}
