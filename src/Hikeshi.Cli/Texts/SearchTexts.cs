using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of <c>search</c>. What is wrong with a query is in the library's <see cref="QueryTexts"/>.</summary>
internal static class SearchTexts
{
    public static LocalText Search { get; } = new(
        "Finds lines in log files, or stored events when no file is named. Example: hikeshi search 'class:vpn outcome:failure peer:203.0.113.0/24' fw.log.gz",
        "ログファイルの行、またはファイルを指定しない場合は保存済みのイベントを検索します。例：hikeshi search 'class:vpn outcome:failure peer:203.0.113.0/24' fw.log.gz");

    public static LocalText Query { get; } = new(
        "What to find: words, fields (sev<=3, user:\"j doe\", since:2h), AND, OR, NOT, parentheses.",
        "検索式：語、フィールド（sev<=3、user:\"j doe\"、since:2h）、AND、OR、NOT、括弧。");

    public static LocalText Format { get; } = new(
        "text, table, json (one object a line), or raw (the lines themselves) (default: text).",
        "text、table、json（1 行に 1 オブジェクト）、raw（行そのもの）のいずれか（既定：text）。");

    public static LocalText Limit { get; } = new(
        "Stop after so many events (default: all in files, 100 of a store).",
        "この件数を見つけたら終わります（既定：ファイルでは全件、保存済みイベントでは 100 件）。");

    public static LocalText Data { get; } = new(
        "The data folder whose events are searched when no file is named (default: that of serve).",
        "ファイルを指定しない場合に検索する保存先（既定：serve と同じ）。");

    public static LocalText Order { get; } = new(
        "Which stored events come first (default: newest).",
        "保存済みイベントの並び順（既定：newest）。");

    public static LocalText Cursor { get; } = new(
        "Go on where the search before ended; it said NEXT.",
        "前回の検索の続きから表示します。NEXT は前回の検索の最後に表示されます。");

    public static LocalText Count { get; } = new(
        "Print only how many events there are.",
        "件数だけを表示します。");

    public static LocalText NotForFiles { get; } = new(
        "{0} is for stored events: leave it out, or name no file.",
        "{0} は保存済みイベント用です。{0} を外すか、ファイルを指定しないでください。");

    public static LocalText NotForStores { get; } = new(
        "{0} is for log files: leave it out, or name the files to search (- for standard input).",
        "{0} はログファイル用です。{0} を外すか、検索するファイルを指定してください（標準入力は -）。");

    public static LocalText BadLimit { get; } = new(
        "--limit: {0} is less than 1. Give the number of events you want.",
        "--limit：{0} は 1 より小さい値です。必要な件数を指定してください。");

    public static LocalText Summary { get; } = new(
        "Found {0} of {1} lines",
        "{1} 行のうち {0} 行が見つかりました");

    public static LocalText Page { get; } = new(
        "{0} events; the next ones with --cursor {1}",
        "{0} 件を表示しました。続きは --cursor {1} で表示できます");

    public static LocalText LastPage { get; } = new("{0} events", "{0} 件を表示しました");
}
