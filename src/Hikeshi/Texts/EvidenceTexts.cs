namespace Hikeshi.Texts;

/// <summary>What the closed words of signals and wordings mean: strengths, sides, sources.</summary>
public static class EvidenceTexts
{
    /// <summary>What a reader is told of a wording that rests on field knowledge.</summary>
    public static LocalText NoLine { get; } = new(
        "Field knowledge: no line from a device was at hand for this wording.",
        "現場の知見：この文面の実機ログは手元にありません。");

    /// <summary>How strongly a message speaks for a cause.</summary>
    /// <param name="strength">As in <c>[[signals]]</c>.</param>
    public static LocalText Strength(string strength) => strength switch
    {
        "names" => new("this message says so", "このメッセージ自体が示す原因"),
        "suggests" => new("a likely cause", "疑われる原因"),
        "symptom" => new("a symptom", "症状"),
        "consequence" => new("a consequence of an earlier failure", "先に起きた障害の結果"),
        "progress" => new("a step of normal progress", "正常な進行の一段階"),
        "clears" => new("the trouble is over", "問題の解消"),
        "end" => new("the end of a connection", "接続の終了"),
        "benign" => new("harmless by itself", "単独では無害"),
        _ => new(strength, strength),
    };

    /// <summary>The same, said of the messages of one cause.</summary>
    /// <param name="strength">As in <c>[[signals]]</c>.</param>
    public static LocalText Speaking(string strength) => strength switch
    {
        "names" => new("say so outright", "この原因を名指しする"),
        "suggests" => new("make it likely", "この原因を疑わせる"),
        "symptom" => new("are a symptom of it", "この原因の症状として出る"),
        "consequence" => new("follow from it", "この原因の結果として出る"),
        "progress" => new("are a step on the way", "途中経過として出る"),
        "clears" => new("say that it is over", "この原因の解消を示す"),
        "end" => new("are the end of it", "この原因による終了を示す"),
        "benign" => new("are harmless by themselves", "単独では無害"),
        _ => new(strength, strength),
    };

    /// <summary>Whose side a cause lies on.</summary>
    /// <param name="side">As in <c>[[signals]]</c>.</param>
    public static LocalText Side(string side) => side switch
    {
        "local" => new("this device", "本装置"),
        "peer" => new("the peer", "対向"),
        "client" => new("the client", "クライアント"),
        "aaa" => new("the AAA server", "AAA サーバ"),
        "path" => new("the path between", "途中の経路"),
        "either" => new("either end", "両端のいずれか"),
        "software" => new("the software", "ソフトウェア"),
        _ => new(side, side),
    };

    /// <summary>Where a wording is known from.</summary>
    /// <param name="source">As in <c>[[templates]]</c>.</param>
    public static LocalText Source(string source) => source switch
    {
        "device" => new("seen on devices", "実機の出力"),
        "reference" => new("vendor's page", "ベンダーの資料"),
        "english" => new("vendor's English page", "ベンダーの英語版資料"),
        "field" => new("field knowledge", "現場の知見"),
        _ => new(source, source),
    };
}
