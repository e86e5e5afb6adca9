using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page of searches.</summary>
internal static class SearchTexts
{
    public static LocalText Query { get; } = new("Query", "検索式");

    public static LocalText QueryHint { get; } = new(
        "Words, or fields as in  peer:203.0.113.9 outcome:failure",
        "語句、または peer:203.0.113.9 outcome:failure のような条件");

    public static LocalText QueryKeys { get; } = new(
        "Arrow keys choose a suggestion, Enter or Tab takes it, Escape closes the list.",
        "矢印キーで候補を選び、Enter または Tab で確定、Esc で閉じます。");

    public static LocalText Suggestions { get; } = new("Suggestions", "候補");

    public static LocalText Range { get; } = new("Time", "期間");

    public static LocalText AllTime { get; } = new("All time", "全期間");

    public static LocalText Between { get; } = new("From … to …", "期間を指定");

    public static LocalText From { get; } = new("From", "開始");

    public static LocalText To { get; } = new("To", "終了");

    public static LocalText Apply { get; } = new("Apply", "適用");

    public static LocalText Order { get; } = new("Order", "並び順");

    public static LocalText Newest { get; } = new("Newest first", "新しい順");

    public static LocalText Oldest { get; } = new("Oldest first", "古い順");

    public static LocalText Columns { get; } = new("Columns", "列");

    public static LocalText AddColumn { get; } = new("Add a field", "フィールドを追加");

    public static LocalText Add { get; } = new("Add", "追加");

    public static LocalText NoField { get; } = new("There is no field {0}.", "{0} というフィールドはありません。");

    public static LocalText Events { get; } = new("{0} events", "{0} 件");

    public static LocalText Counting { get; } = new("Counting …", "件数を集計中…");

    public static LocalText TableEnd { get; } = new(
        "The table shows the first {0} of {1}. Drag over the bars to see a part of the time.",
        "一覧に表示できるのは {1} 件のうち先頭の {0} 件です。棒グラフ上をドラッグして期間を絞り込んでください。");

    public static LocalText BarsLabel { get; } = new(
        "{0} events by time and severity. Drag over a part to search in it.",
        "イベント {0} 件の時刻別・重大度別の件数。ドラッグした範囲に期間を絞り込みます。");

    public static LocalText BarsHint { get; } = new("Drag over the bars to narrow the time.", "棒グラフ上をドラッグすると期間を絞り込めます。");

    public static LocalText Found { get; } = new("Found events", "検索結果");

    public static LocalText RowKeys { get; } = new(
        "Arrow keys go through the rows, Enter opens one, Tab leaves the table.",
        "矢印キーで行を移動し、Enter で開きます。Tab で一覧の外に移動します。");

    public static LocalText None { get; } = new("Nothing was found.", "該当するイベントはありません。");

    public static LocalText NoneAbout { get; } = new(
        "Search in a longer time, or with fewer conditions.",
        "期間を広げるか、条件を減らしてください。");

    public static LocalText NothingStored { get; } = new(
        "No event is stored yet.",
        "保存されたイベントはまだありません。");

    public static LocalText Open { get; } = new("Show this event", "このイベントを表示");

    public static LocalText Event { get; } = new("Event", "イベント");

    public static LocalText Close { get; } = new("Close", "閉じる");

    public static LocalText Missing { get; } = new(
        "There is no event with the key {0}. It may not be stored yet, or its day was removed.",
        "キー {0} のイベントはありません。まだ保存されていないか、保存期間が過ぎて削除されました。");

    public static LocalText Meaning { get; } = new("What it means", "意味");

    public static LocalText Check { get; } = new("What to check", "確認と対処");

    public static LocalText Fields { get; } = new("Fields", "フィールド");

    public static LocalText NoFields { get; } = new("The line has no fields that were recognised.", "解析できたフィールドはありません。");

    public static LocalText Raw { get; } = new("The line as it came", "受信したログ（原文）");

    public static LocalText Neighbours { get; } = new("Before and after", "前後のログ");

    public static LocalText Around { get; } = new("Search five minutes around it", "前後 5 分間を検索");

    public static LocalText For { get; } = new("Only", "絞り込む");

    public static LocalText Out { get; } = new("Without", "除外する");

    public static LocalText ForLabel { get; } = new("Only events with {0}", "{0} のイベントに絞り込む");

    public static LocalText OutLabel { get; } = new("Without events with {0}", "{0} のイベントを除外する");

    public static LocalText Top { get; } = new("Top values", "件数の多い値");

    public static LocalText TopLabel { get; } = new("Top values of {0}", "{0}：件数の多い値");

    public static LocalText TopNone { get; } = new("No found event has this field.", "検索結果にこのフィールドを持つイベントはありません。");

    public static LocalText Saved { get; } = new("Saved searches", "保存した検索");

    public static LocalText SavedNone { get; } = new("None yet. They are kept in this browser.", "まだありません。このブラウザーに保存されます。");

    public static LocalText SavedNot { get; } = new("The saved searches of this browser could not be changed: its storage is full or blocked.", "保存した検索を変更できませんでした。ブラウザーの保存領域がいっぱいか、使用を許可されていません。");

    public static LocalText SavedFull { get; } = new(
        "There is no room for another saved search. Delete one first.",
        "保存できる数を超えました。不要な検索を削除してください。");

    public static LocalText Name { get; } = new("Name", "名前");

    public static LocalText Save { get; } = new("Save this search", "この検索を保存");

    public static LocalText Delete { get; } = new("Delete", "削除");

    public static LocalText DeleteLabel { get; } = new("Delete the saved search {0}", "保存した検索「{0}」を削除");

    public static LocalText DeleteAsk { get; } = new("Delete the saved search {0}?", "保存した検索「{0}」を削除しますか。");

    public static LocalText Cancel { get; } = new("Cancel", "キャンセル");

    public static LocalText Export { get; } = new("Export", "エクスポート");

    public static LocalText ExportCsv { get; } = new("CSV, the shown columns", "CSV（表示中の列）");

    public static LocalText ExportNdjson { get; } = new("NDJSON, whole events", "NDJSON（イベント全体）");

    /// <summary>The name of a span of <see cref="Searching.SearchRange.Spans"/>.</summary>
    public static LocalText Span(string span) => span switch
    {
        "15m" => new("Last 15 minutes", "直近 15 分"),
        "1h" => new("Last hour", "直近 1 時間"),
        "4h" => new("Last 4 hours", "直近 4 時間"),
        "24h" => new("Last 24 hours", "直近 24 時間"),
        "7d" => new("Last 7 days", "直近 7 日"),
        _ => new("Last 30 days", "直近 30 日"),
    };

    /// <summary>The heading of a column; null for a field of the dictionary, which is called by its name.</summary>
    public static LocalText? Column(string name) => name switch
    {
        "time" => new("Time", "時刻"),
        "device" => new("Device", "デバイス"),
        "id" => new("ID", "ID"),
        "severity" => new("Severity", "重大度"),
        "status" => new("Status", "解析状態"),
        "title" => new("Message", "メッセージ"),
        "text" => new("Text", "本文"),
        "raw" => new("Line", "原文"),
        _ => null,
    };
}
