using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of <c>search</c>. What is wrong with a query is in the library's <see cref="QueryTexts"/>.</summary>
internal static class SearchTexts
{
    public static LocalText Search { get; } = new(
        "Finds lines in log files. Example: hikeshi search 'class:vpn outcome:failure peer:203.0.113.0/24' fw.log.gz",
        "ログファイルから行を探します。例：hikeshi search 'class:vpn outcome:failure peer:203.0.113.0/24' fw.log.gz");

    public static LocalText Query { get; } = new(
        "What to find: words, fields (sev<=3, user:\"j doe\", since:2h), AND, OR, NOT, parentheses.",
        "検索式：語、フィールド（sev<=3、user:\"j doe\"、since:2h）、AND、OR、NOT、括弧。");

    public static LocalText Format { get; } = new(
        "text, table, json (one object a line), or raw (the lines themselves) (default: text).",
        "text、table、json（1 行に 1 オブジェクト）、raw（行そのもの）のいずれか（既定：text）。");

    public static LocalText Limit { get; } = new(
        "Stop after so many events.",
        "この件数を見つけたら終わります。");

    public static LocalText Count { get; } = new(
        "Print only how many events there are.",
        "件数だけを表示します。");

    public static LocalText NoFile { get; } = new(
        "search: name the files to search, or - for standard input. Events that a server keeps are searched over its HTTP API: /api/v1/events?q=…",
        "search：検索するファイルを指定してください。標準入力は - です。サーバーが保存しているイベントは、HTTP API の /api/v1/events?q=… で検索できます。");

    public static LocalText BadLimit { get; } = new(
        "--limit: {0} is less than 1. Give the number of events you want.",
        "--limit：{0} は 1 より小さい値です。必要な件数を指定してください。");

    public static LocalText Summary { get; } = new(
        "Found {0} of {1} lines",
        "{1} 行のうち {0} 行が見つかりました");
}
