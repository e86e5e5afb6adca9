using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What is said of lines that were lost.</summary>
internal static class LossTexts
{
    public static LocalText OthersLost { get; } = new(
        "{0} lines of other senders were lost before they were stored",
        "その他の送信元から届いた {0} 行が保存前に失われました");

    public static LocalText Lost { get; } = new("{0}: {1} lines were lost before they were stored", "{0}：{1} 行が保存前に失われました");
}
