using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What a report of an incident says of itself.</summary>
internal static class ReportTexts
{
    /// <summary>0 lines there were, 1 lines taken.</summary>
    public static LocalText LinesLeftOut { get; } = new(
        "The device logged {0} lines around this incident; this report is made of the {1} nearest to its evidence, and its counts are of these alone.",
        "このインシデントの前後にはログが {0} 行あります。この報告は、根拠となるログに近い {1} 行だけを分析したもので、件数もその範囲の値です。");
}
