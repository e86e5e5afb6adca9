using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What is said of lines that were lost.</summary>
internal static class LossTexts
{
    public static LocalText Lost { get; } = new("{0}: {1} lines were lost before they were stored", "{0}：{1} 行が保存前に失われました");
}
