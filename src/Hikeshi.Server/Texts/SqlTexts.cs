using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>The sentences of <c>sql</c>.</summary>
internal static class SqlTexts
{
    public static LocalText Statement { get; } = new(
        "One SELECT over the tables events, incidents and sessions, in the SQL of DuckDB (see docs/en/sql.md).",
        "テーブル events、incidents、sessions に対する 1 つの SELECT 文。DuckDB の SQL で記述します（docs/ja/sql.md 参照）。");

    public static LocalText Events { get; } = new(
        "Which events the table events holds, in the search language; the others are not read (default: all).",
        "テーブル events に含めるイベントの検索式。それ以外は読み取りません（既定：すべて）。");

    public static LocalText Format { get; } = new(
        "text, json (one object a line), or csv (default: text).",
        "text、json（1 行に 1 オブジェクト）、csv のいずれか（既定：text）。");

    public static LocalText Limit { get; } = new("The most rows (default: 1000, at most 100000).", "最大行数（既定：1000、上限：100000）。");

    public static LocalText Timeout { get; } = new("How long it may take, in seconds (default: 60).", "実行時間の上限（秒。既定：60）。");

    public static LocalText BadNumber { get; } = new(
        "--limit must be from 1 to {0}, --timeout at least 1.",
        "--limit には 1～{0}、--timeout には 1 以上を指定してください。");

    public static LocalText More { get; } = new(
        "there are more than these {0} rows: raise --limit, or select less",
        "結果は {0} 行で打ち切りました。--limit を増やすか、対象を絞り込んでください");
}
