using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What is said of logs that are sent over HTTP.</summary>
internal static class UploadTexts
{
    public static LocalText NoFile { get; } = new(
        "No log came: choose a file that is not empty.",
        "ログが送信されていません。空でないファイルを選択してください。");
}
