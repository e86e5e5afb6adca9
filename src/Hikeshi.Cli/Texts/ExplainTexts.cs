using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences and labels of explain.</summary>
internal static class ExplainTexts
{
    public static LocalText NothingAsked { get; } = new(
        "explain: nothing to explain. Give an ID such as 713061, a line in quotes, or - for standard input.",
        "explain：対象がありません。713061 のような ID、引用符で囲んだ行、または標準入力を表す - を指定してください。");

    public static LocalText Explain { get; } = new(
        "Says what a message or a cause means and what to do. Example: hikeshi explain 713061",
        "メッセージや原因の意味と対処を示します。例：hikeshi explain 713061");

    public static LocalText What { get; } = new(
        "A message ID, a phrase name, a cause code or a line (in quotes); - reads lines from standard input.",
        "メッセージ ID、定型句の名前、原因のコード、またはログの行（引用符で囲みます）。- は標準入力から行を読みます。");

    public static LocalText Format { get; } = new(
        "text (a page for people), json or markdown (default: text).",
        "text（人が読むページ）、json、markdown のいずれか（既定：text）。");

    public static LocalText Severity { get; } = new("Severity", "重大度");

    public static LocalText SeverityValue { get; } = new("{0} {1}", "{0}（{1}）");

    public static LocalText SentAs { get; } = new("{0}; this line was sent as {1}", "{0}。この行では {1}");

    public static LocalText Class { get; } = new("Class", "クラス");

    public static LocalText Family { get; } = new("Family", "分類");

    public static LocalText Outcome { get; } = new("Outcome", "結果");

    public static LocalText Action { get; } = new("Action", "対応");

    public static LocalText Limit { get; } = new("Limit", "出力制限");

    public static LocalText LimitDevice { get; } = new(
        "printed at most once in {0} s; counts are lower bounds",
        "出力は最大で {0} 秒に 1 回。件数は下限値");

    public static LocalText LimitProcess { get; } = new(
        "printed at most once in {0} s for each process; counts are lower bounds",
        "出力はプロセスごとに最大で {0} 秒に 1 回。件数は下限値");

    public static LocalText LimitWhen { get; } = new("{1}: {0}", "{1} の場合、{0}");

    public static LocalText Products { get; } = new("Products", "製品");

    public static LocalText Since { get; } = new("Since", "導入版");

    public static LocalText ReplacedBy { get; } = new("Replaced by", "後継");

    public static LocalText Messages { get; } = new("Carried by", "含まれる先");

    public static LocalText On { get; } = new("Explains", "対象の値");

    public static LocalText Kind { get; } = new("Kind", "種類");

    public static LocalText KindCause { get; } = new("a named cause", "原因");

    public static LocalText CauseSide { get; } = new("Side", "原因のある側");

    public static LocalText Confirm { get; } = new("How to confirm it", "確かめ方");

    public static LocalText Mend { get; } = new("How to mend it", "直し方");

    public static LocalText Evidence { get; } = new("What speaks for it", "この原因を示すメッセージと定型句");

    public static LocalText Line { get; } = new("The line", "この行");

    public static LocalText Status { get; } = new("Status", "状態");

    public static LocalText ReadAs { get; } = new("{0}, wording {1}", "{0}（文面 {1}）");

    public static LocalText Time { get; } = new("Time", "時刻");

    public static LocalText TimeUnknown { get; } = new("the line has none", "記載なし");

    public static LocalText TimeAssumed { get; } = new("{0} (assumed: {1})", "{0}（{1}は推定）");

    public static LocalText Year { get; } = new("year", "年");

    public static LocalText Date { get; } = new("date", "日付");

    public static LocalText Zone { get; } = new("zone", "タイムゾーン");

    public static LocalText Relay { get; } = new("{0}, by a relay's clock", "{0}（中継機の時計）");

    public static LocalText Host { get; } = new("Host", "ホスト");

    public static LocalText Product { get; } = new("Product", "製品");

    public static LocalText Text { get; } = new("Text", "本文");

    public static LocalText Drift { get; } = new(
        "The catalog has this message, but not in this wording.",
        "このメッセージはカタログにありますが、この文面はありません。");

    public static LocalText Guessed { get; } = new(
        "Values marked ? were picked out by their form and may mean something else.",
        "? の付いた値は形だけから拾ったもので、意味が異なる場合があります。");

    public static LocalText Fields { get; } = new("Fields", "フィールド");

    public static LocalText Variables { get; } = new("Variables", "変数");

    public static LocalText Phrase { get; } = new("The text in it: {0}", "本文の定型句：{0}");

    public static LocalText PhraseOn { get; } = new("The value of {1}: {0}", "{1} の値：{0}");

    public static LocalText About { get; } = new("What it means", "意味");

    public static LocalText AboutMessage { get; } = new("Message {0} in general", "メッセージ {0} 全般について");

    public static LocalText Signals { get; } = new("What it points to", "示す原因・兆候");

    public static LocalText Side { get; } = new("{0}; side: {1}", "{0}、対象：{1}");

    public static LocalText Advice { get; } = new("What to do", "対処");

    public static LocalText Notes { get; } = new("Notes", "補足");

    public static LocalText Wordings { get; } = new("Wordings", "文面");

    public static LocalText Wording { get; } = new("{0} ({1})", "{0}（{1}）");

    public static LocalText Matched { get; } = new("{0}; this line", "{0}、この行");

    public static LocalText Context { get; } = new(
        "The text may begin with `Group = …, Username = …, IP = …`.",
        "本文の前に `Group = …, Username = …, IP = …` が付くことがあります。");

    public static LocalText Related { get; } = new("Related messages", "関連するメッセージ");

    public static LocalText Before { get; } = new("before", "前");

    public static LocalText After { get; } = new("after", "後");

    public static LocalText Instead { get; } = new("instead", "別の場合");

    public static LocalText Sources { get; } = new("Sources", "出典");

    public static LocalText UnknownId { get; } = new(
        "The catalog has no entry for message {0}.",
        "カタログにメッセージ {0} の項目はありません。");

    public static LocalText UnknownName { get; } = new(
        "The catalog has no message, no phrase and no cause named {0}. To explain a line, give all of it in quotes.",
        "カタログに {0} というメッセージ、定型句、原因はありません。行を調べるときは、行全体を引用符で囲んで指定してください。");

    public static LocalText Untagged { get; } = new(
        "The line has no Cisco tag and its text is no known wording, so the catalog has no entry for it.",
        "この行には Cisco のタグがなく、既知の文面でもないため、対応する項目はカタログにありません。");

    public static LocalText ClassOf { get; } = new(
        "By its number it belongs to the class {0} ({1}).",
        "番号から見たクラスは {0}（{1}）です。");

    public static LocalText Nearest { get; } = new("The nearest the catalog has", "カタログにある近いもの");
}
