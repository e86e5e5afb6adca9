using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The captions and headings of the page's tables and charts.</summary>
internal static class TableTexts
{
    public static LocalText Devices { get; } = new("Devices", "装置");

    public static LocalText Messages { get; } = new("Messages by ID", "ID ごとのメッセージ");

    public static LocalText Phrases { get; } = new("What free-form messages say", "自由形式のメッセージの内容");

    public static LocalText Peers { get; } = new("VPN peers", "VPN の対向");

    public static LocalText Denied { get; } = new("Denied access to the device itself", "装置自身宛ての接続を拒否された送信元");

    public static LocalText UnknownIds { get; } = new("IDs that the catalog does not know", "カタログにない ID");

    public static LocalText Drift { get; } = new("Known IDs in an unknown wording", "ID は既知、文面は未知のもの");

    public static LocalText Counts { get; } = new("Counts by status, severity, outcome, class and subject", "読み取り、重大度、結果、クラス、分野ごとの件数");

    public static LocalText Count { get; } = new("Count", "件数");

    public static LocalText Failed { get; } = new("Failed", "失敗");

    public static LocalText First { get; } = new("First", "最初");

    public static LocalText Last { get; } = new("Last", "最後");

    public static LocalText Severity { get; } = new("Severity", "重大度");

    public static LocalText What { get; } = new("What happened", "内容");

    public static LocalText ToDo { get; } = new("What to do", "対応");

    public static LocalText Example { get; } = new("Example", "例");

    public static LocalText Device { get; } = new("Device", "装置");

    public static LocalText Peer { get; } = new("Peer", "対向");

    public static LocalText Group { get; } = new("Group", "グループ");

    public static LocalText Source { get; } = new("Source", "送信元");

    public static LocalText Wording { get; } = new("Wording", "文面");

    public static LocalText User { get; } = new("User", "ユーザー");

    public static LocalText Type { get; } = new("Type", "種別");

    public static LocalText Ended { get; } = new("Ended", "終了");

    public static LocalText Duration { get; } = new("Lasted", "継続時間");

    public static LocalText BytesIn { get; } = new("Bytes in", "受信バイト数");

    public static LocalText BytesOut { get; } = new("Bytes out", "送信バイト数");

    public static LocalText Reason { get; } = new("Reason", "理由");

    public static LocalText By { get; } = new("By", "区分");

    public static LocalText Others { get; } = new("(others)", "（その他）");

    public static LocalText Unnamed { get; } = new("(no name)", "（名前なし）");

    public static LocalText UnknownTitle { get; } = new("not in the catalog", "カタログにありません");

    public static LocalText Status { get; } = new("Read as", "読み取り");

    public static LocalText Outcome { get; } = new("Outcome", "結果");

    public static LocalText Class { get; } = new("Class", "クラス");

    public static LocalText Family { get; } = new("Subject", "分野");

    public static LocalText Parsed { get; } = new("parsed", "解析済み");

    public static LocalText Drifted { get; } = new("drift", "文面差異");

    public static LocalText Unknown { get; } = new("unknown ID", "未知の ID");

    public static LocalText Untagged { get; } = new("untagged", "タグなし");

    public static LocalText None { get; } = new("none", "なし");

    /// <summary>Severities 0 to 3.</summary>
    public static LocalText Errors { get; } = new("error and worse (0-3)", "エラー以上（0～3）");

    /// <summary>Severity 4.</summary>
    public static LocalText Warnings { get; } = new("warning (4)", "警告（4）");

    /// <summary>Severities 5 to 7, and none.</summary>
    public static LocalText Information { get; } = new("notification and below (5-7)", "通知以下（5～7）");

    /// <summary>0 severity, 1 sum, 2 most in one bucket, 3 width of a bucket.</summary>
    public static LocalText ChartTitle { get; } = new("{0}: {1} messages, at most {2} in {3}", "{0}：計 {1} 件、{3}あたり最大 {2} 件");

    /// <summary>0 first time, 1 last time, 2 when the most came.</summary>
    public static LocalText ChartAbout { get; } = new("From {0} to {1}; the most came in the stretch that begins {2}.", "{0} から {1} まで。最も多いのは {2} からの区間です。");

    public static LocalText ChartTable { get; } = new("The counts as a table", "件数の表");

    public static LocalText Start { get; } = new("From", "開始");

    public static LocalText NoChart { get; } = new("The lines have no times, so nothing can be drawn over time.", "行に時刻がないため、時間ごとの件数は示せません。");

    public static LocalText Seconds { get; } = new("{0} s", "{0} 秒");

    public static LocalText Minutes { get; } = new("{0} min", "{0} 分");

    public static LocalText Hours { get; } = new("{0} h", "{0} 時間");

    public static LocalText Days { get; } = new("{0} d", "{0} 日");
}
