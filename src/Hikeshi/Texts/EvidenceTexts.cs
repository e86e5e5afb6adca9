namespace Hikeshi.Texts;

/// <summary>What the closed words of signals and wordings mean: strengths, sides, sources.</summary>
public static class EvidenceTexts
{
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
        _ => new(source, source),
    };
}
