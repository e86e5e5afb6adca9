using Hikeshi.Texts;

namespace Hikeshi.Dev.Docs;

/// <summary>The words of the generated pages.</summary>
internal static class DocTexts
{
    public static readonly LocalText Index = new("Messages by ID", "メッセージ一覧（ID 順）");
    public static readonly LocalText BySeverity = new("Messages by severity", "メッセージ一覧（重大度別）");
    public static readonly LocalText ByAction = new("Messages by what they ask of you", "メッセージ一覧（対処別）");
    public static readonly LocalText Fields = new("Fields", "フィールド一覧");
    public static readonly LocalText Phrases = new("Phrases of free-form messages", "定型句一覧");
    public static readonly LocalText Families = new("Families", "分類");
    public static readonly LocalText IndexAbout = new(
        "Every message the catalog knows. The same list {0} and {1}; known texts of free-form messages are under {2}, the names of fields under {3}.",
        "カタログにある全メッセージです。{0}、{1}の一覧もあります。自由文メッセージの既知の文面は{2}、フィールド名は{3}を参照してください。");
    public static readonly LocalText LinkSeverity = new("by severity", "重大度別");
    public static readonly LocalText LinkAction = new("by action", "対処別");
    public static readonly LocalText LinkPhrases = new("phrases", "定型句一覧");
    public static readonly LocalText LinkFields = new("fields", "フィールド一覧");
    public static readonly LocalText PhrasesAbout = new(
        "Some messages carry free text, and some fields carry sentences. These are the texts Hikeshi knows and explains.",
        "本文が自由文のメッセージや、値が文になるフィールドがあります。ここに並ぶのは Hikeshi が認識して説明する文面です。");
    public static readonly LocalText FieldsAbout = new(
        "Every name an event's fields can have. Where a value is not of the type, the name under Otherwise takes it.",
        "イベントのフィールド名の一覧です。値が型に合わないときは「代替」の名前に入ります。");
    public static readonly LocalText Id = new("ID", "ID");
    public static readonly LocalText Title = new("What happened", "内容");
    public static readonly LocalText Severity = new("Severity", "重大度");
    public static readonly LocalText Family = new("Family", "分類");
    public static readonly LocalText Outcome = new("Outcome", "結果");
    public static readonly LocalText Action = new("What to do", "対処");
    public static readonly LocalText Limited = new("Rate limit", "出力の制限");
    public static readonly LocalText LimitedText = new(
        "at most one line in {0} s for each {1}{2}", "{1}ごとに {0} 秒に 1 行まで{2}");
    public static readonly LocalText LimitedWhen = new(" ({0} only)", "（{0} のみ）");
    public static readonly LocalText Device = new("device", "装置");
    public static readonly LocalText Process = new("process", "プロセス");
    public static readonly LocalText Products = new("Products", "製品");
    public static readonly LocalText Since = new("Since", "導入された版");
    public static readonly LocalText ReplacedBy = new("Replaced by", "後継");
    public static readonly LocalText CarriedBy = new("Carried by", "出現するメッセージ");
    public static readonly LocalText Explains = new("Explains the field", "対象のフィールド");
    public static readonly LocalText Sources = new("Sources", "出典");
    public static readonly LocalText Wordings = new("Wordings", "文面");
    public static readonly LocalText Variables = new("Variables", "変数");
    public static readonly LocalText Field = new("Field", "フィールド");
    public static readonly LocalText Meaning = new("Meaning", "意味");
    public static readonly LocalText Values = new("Values", "値");
    public static readonly LocalText AnyOther = new("any other text", "その他の文字列");
    public static readonly LocalText Type = new("Type", "型");
    public static readonly LocalText Otherwise = new("Otherwise", "代替");
    public static readonly LocalText Explanation = new("Explanation", "説明");
    public static readonly LocalText Advice = new("What to check and do", "確認と対処");
    public static readonly LocalText Causes = new("Causes", "原因");
    public static readonly LocalText Notes = new("Notes", "補足");
    public static readonly LocalText Related = new("Related", "関連");
    public static readonly LocalText Before = new("before", "前に出る");
    public static readonly LocalText After = new("after", "後に出る");
    public static readonly LocalText Instead = new("instead", "代わりに出る");
    public static readonly LocalText Samples = new("Samples", "例");

    /// <summary>The names the device's own <c>logging</c> commands use.</summary>
    public static readonly LocalText[] Severities =
    [
        new("emergencies", "緊急"), new("alerts", "アラート"), new("critical", "クリティカル"), new("errors", "エラー"),
        new("warnings", "警告"), new("notifications", "通知"), new("informational", "情報"), new("debugging", "デバッグ"),
    ];

    public static LocalText Strength(string name) => name switch
    {
        "names" => new("names it", "特定できる"),
        "suggests" => new("suggests it", "疑われる"),
        "symptom" => new("a symptom of it", "症状"),
        "consequence" => new("a consequence of it", "結果として起きる"),
        "progress" => new("a step on the way", "途中経過"),
        "clears" => new("rules it out", "否定できる"),
        "end" => new("the end of it", "終了"),
        _ => new("harmless", "無害"),
    };

    public static LocalText Side(string name) => name switch
    {
        "local" => new("on this device", "本装置側"),
        "peer" => new("on the peer", "対向側"),
        "client" => new("on the client", "クライアント側"),
        "aaa" => new("on the AAA server", "AAA サーバ側"),
        "path" => new("on the path between", "経路上"),
        "either" => new("on either end", "両端のいずれか"),
        _ => new("in the software", "ソフトウェア"),
    };
}
