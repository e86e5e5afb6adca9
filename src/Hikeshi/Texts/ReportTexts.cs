namespace Hikeshi.Texts;

/// <summary>Words of reports that the catalog does not have.</summary>
public static class ReportTexts
{
    /// <summary>What stands for messages that a closed list has no name for.</summary>
    public static LocalText NoTerm { get; } = new("Not classified", "分類なし");
}
