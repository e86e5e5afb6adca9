using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>The closed words of incidents: severities, confidences, states.</summary>
internal static class IncidentWords
{
    public static LocalText Severity(string severity) => severity switch
    {
        "critical" => new("critical", "緊急"),
        "high" => new("high", "高"),
        "medium" => new("medium", "中"),
        "low" => new("low", "低"),
        _ => new("info", "情報"),
    };

    public static LocalText Confidence(string confidence) => confidence switch
    {
        "high" => new("high confidence", "確信度：高"),
        "medium" => new("medium confidence", "確信度：中"),
        _ => new("low confidence", "確信度：低"),
    };

    public static LocalText State(bool isOpen) => isOpen ? new("open", "継続中") : new("resolved", "解消済み");

    public static LocalText Acknowledged { get; } = new("being looked after", "対応中");
}
