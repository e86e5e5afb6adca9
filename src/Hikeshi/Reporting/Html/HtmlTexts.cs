using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The sentences of the page that stand in neither the catalog nor its tables.</summary>
internal static class HtmlTexts
{
    public static LocalText PageTitle { get; } = new("Firewall log report", "ファイアウォールログの報告");

    public static LocalText Empty { get; } = new("The input is empty: there is no line to report on.", "入力は空です。報告する行がありません。");

    public static LocalText NoIncidents { get; } = new("No incidents were found.", "インシデントは見つかりませんでした。");

    public static LocalText NoIncidentsAbout { get; } = new(
        "Nothing in these lines adds up to a failure that Hikeshi knows. The counts below say what was logged.",
        "これらの行に、Hikeshi が知る障害に当たるものはありません。記録された内容は以下の集計で確認できます。");

    /// <summary>0 how many by severity.</summary>
    public static LocalText OneOpen { get; } = new("1 incident is open ({0}).", "継続中のインシデントが 1 件あります（{0}）。");

    /// <summary>0 count, 1 how many by severity.</summary>
    public static LocalText ManyOpen { get; } = new("{0} incidents are open ({1}).", "継続中のインシデントが {0} 件あります（{1}）。");

    public static LocalText NoneOpen { get; } = new("No incident is open.", "継続中のインシデントはありません。");

    public static LocalText OneOver { get; } = new("1 is over.", "解消済みは 1 件です。");

    /// <summary>0 count.</summary>
    public static LocalText ManyOver { get; } = new("{0} are over.", "解消済みは {0} 件です。");

    /// <summary>0 severity, 1 count.</summary>
    public static LocalText Of { get; } = new("{1} {0}", "{0} {1}");

    public static LocalText And { get; } = new(", ", "、");

    /// <summary>0 name, 1 value.</summary>
    public static LocalText Pair { get; } = new("{0}: {1}", "{0}：{1}");

    public static LocalText Contents { get; } = new("Contents", "目次");

    public static LocalText SkipToContent { get; } = new("Skip to the content", "本文へ移動");

    public static LocalText Incidents { get; } = new("Incidents", "インシデント");

    public static LocalText OverTime { get; } = new("Messages over time", "時間ごとの件数");

    public static LocalText Asks { get; } = new("Messages that ask for action", "対応が必要なメッセージ");

    public static LocalText Watches { get; } = new("Messages worth watching", "様子を見るメッセージ");

    public static LocalText Overview { get; } = new("Overview", "概要");

    public static LocalText Tables { get; } = new("Tables", "集計表");

    public static LocalText Sessions { get; } = new("VPN sessions that ended", "終了した VPN セッション");

    /// <summary>What a mark in the picture of a tunnel means.</summary>
    public static LocalText TunnelMark(string what) => what switch
    {
        "began" => new("negotiation begins", "ネゴシエーション開始"),
        "up" => new("up", "確立"),
        "rekey" => new("rekey", "鍵更新"),
        "failed" => new("failed", "失敗"),
        "ended" => new("down", "停止"),
        _ => new("another address", "アドレス変更"),
    };

    public static LocalText Notes { get; } = new("Notes", "注記");

    public static LocalText Input { get; } = new("Input", "入力");

    public static LocalText Period { get; } = new("Period (UTC)", "期間（UTC）");

    public static LocalText NoTimes { get; } = new("the lines have no times", "行に時刻がありません");

    /// <summary>0 lines, 1 inputs.</summary>
    public static LocalText LinesOf { get; } = new("Lines: {0}; inputs: {1}", "{0} 行、入力 {1} 件");

    public static LocalText Utc { get; } = new("All times are UTC.", "時刻はすべて UTC です。");

    /// <summary>0 how many incidents are not shown.</summary>
    public static LocalText MoreIncidents { get; } = new(
        "Incidents not shown here: {0}. The JSON format has them all.", "ほかに {0} 件のインシデントがあります。JSON 形式ではすべて出力されます。");

    /// <summary>0 how many sessions are not shown.</summary>
    public static LocalText MoreSessions { get; } = new(
        "Earlier sessions not shown here: {0}. The JSON format has them all.", "これより前のセッションが {0} 件あります。JSON 形式ではすべて出力されます。");

    /// <summary>0 how many were given up.</summary>
    public static LocalText Forgotten { get; } = new(
        "So much happened that the diagnosis gave up {0} cases, incidents or sessions to bound its memory.",
        "出来事が多すぎるため、メモリーの上限を守るために事例、インシデント、セッションを計 {0} 件省きました。");

    public static LocalText Untrusted { get; } = new(
        "Text from the log is shown as it came; control characters are written as \\x1b or \\u202e.",
        "ログ由来の文字はそのまま表示しています。制御文字は \\x1b や \\u202e のように書き表しています。");

    /// <summary>0 the program.</summary>
    public static LocalText WrittenBy { get; } = new("Written by {0}. This file loads nothing from anywhere.", "{0} が作成しました。このファイルは外部から何も読み込みません。");
}
