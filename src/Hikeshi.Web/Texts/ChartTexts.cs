using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words in pictures.</summary>
internal static class ChartTexts
{
    public static LocalText Errors { get; } = new("Errors (0–3)", "エラー（0～3）");

    public static LocalText Warnings { get; } = new("Warnings (4)", "警告（4）");

    public static LocalText Notices { get; } = new("Notices (5)", "通知（5）");

    public static LocalText Information { get; } = new("Information (6–7)", "情報（6～7）");

    public static LocalText Figures { get; } = new("The same as a table", "表で表示");

    public static LocalText Time { get; } = new("Time", "時刻");
}
