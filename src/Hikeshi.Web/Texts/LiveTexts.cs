using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page of events as they come.</summary>
internal static class LiveTexts
{
    public static LocalText Filter { get; } = new("Filter", "フィルター");

    public static LocalText Pause { get; } = new("Pause", "一時停止");

    public static LocalText Continue { get; } = new("Continue", "再開");

    public static LocalText Clear { get; } = new("Clear", "表示をクリア");

    public static LocalText Rate { get; } = new("{0} lines a second", "{0} 行/秒");

    public static LocalText Paused { get; } = new("Paused. {0} lines came since then.", "一時停止中です。停止後に {0} 行届きました。");

    public static LocalText Gap { get; } = new(
        "{0} lines not shown here, too many to read. All are stored.",
        "表示しきれない {0} 行を省略しました（すべて保存されています）。");

    public static LocalText GapPaused { get; } = new(
        "{0} lines came while this page was paused. All are stored.",
        "一時停止中に届いた {0} 行は表示していません（すべて保存されています）。");

    public static LocalText Waiting { get; } = new("Waiting for lines …", "ログの受信を待っています…");

    public static LocalText WaitingAbout { get; } = new(
        "Each line appears here as it comes, if the filter lets it through.",
        "フィルターに一致するログが届くと、ここに表示されます。");

    public static LocalText Stopped { get; } = new("Following the lines stopped: {0}", "ログの追跡が停止しました：{0}");

    public static LocalText Rows { get; } = new("The newest {0} lines, newest first", "最新の {0} 行（新しい順）");

    public static LocalText InSearch { get; } = new("Search with this filter", "この条件で検索");

    public static LocalText Table { get; } = new("Lines as they come", "受信中のログ");
}
