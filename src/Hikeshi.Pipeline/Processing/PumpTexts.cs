using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Processing;

/// <summary>The sentences of the pump.</summary>
internal static class PumpTexts
{
    public static LocalText Fails(LocalText why) => new(
        $"{why.En} Lines wait in the journal; storing is tried again until it works.",
        $"{why.Ja} 行はジャーナルで待機し、保存できるまで再試行します。");

    public static LocalText Works { get; } = new(
        "Lines are stored again.",
        "行の保存を再開しました。");

    public static LocalText ObserverFails(string name, string why) => new(
        $"{name} failed at a line and left it out: {why} The line is stored. Please report this as a bug.",
        $"{name} が 1 行の処理に失敗し、その行を対象外としました: {why} 行は保存されます。不具合として報告してください。");
}
