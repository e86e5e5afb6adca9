namespace Hikeshi.Texts;

/// <summary>The names of syslog severities as Cisco uses them.</summary>
public static class SeverityTexts
{
    private static readonly LocalText[] Names =
    [
        new("emergency", "緊急"),
        new("alert", "アラート"),
        new("critical", "クリティカル"),
        new("error", "エラー"),
        new("warning", "警告"),
        new("notification", "通知"),
        new("informational", "情報"),
        new("debugging", "デバッグ"),
    ];

    /// <summary>The name of a severity; empty when it is none.</summary>
    /// <param name="severity">0 to 7; -1 for none.</param>
    public static LocalText Of(int severity) => (uint)severity < 8 ? Names[severity] : LocalText.Empty;
}
