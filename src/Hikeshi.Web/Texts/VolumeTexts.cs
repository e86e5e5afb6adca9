using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page that says what makes the lines and the bytes.</summary>
internal static class VolumeTexts
{
    public static LocalText None { get; } = new("No line in this time.", "この期間のログはありません。");

    public static LocalText Lines { get; } = new("Lines", "行数");

    public static LocalText Bytes { get; } = new("Bytes", "バイト数");

    public static LocalText BytesShare { get; } = new("Share of bytes", "バイト数の割合");

    public static LocalText Beyond { get; } = new(
        "There are more groups than are added up here: the smallest are left out. Choose a shorter time.",
        "集計の上限を超えたため、小さい項目は含まれていません。期間を短くしてください。");

    public static LocalText NoAction { get; } = new("of the bytes need no action", "対応不要なログ（バイト数比）");

    public static LocalText NoActionLines { get; } = new("of the lines need no action", "対応不要なログ（行数比）");

    public static LocalText NoActionAbout { get; } = new(
        "By the catalog: messages that ask nothing of who reads them. Some are still evidence for diagnosis or audit, so look before you silence one.",
        "カタログで「対応不要」とされるメッセージの割合です。診断や監査の根拠になるものもあるため、抑止する前に内容を確認してください。");

    public static LocalText Actions { get; } = new("By what they ask of you", "必要な対応別");

    public static LocalText Action { get; } = new("Action", "対応");

    public static LocalText Messages { get; } = new("By message", "メッセージ別");

    public static LocalText Message { get; } = new("Message", "メッセージ");

    public static LocalText Devices { get; } = new("By device", "デバイス別");

    public static LocalText Severities { get; } = new("By severity", "重大度別");

    public static LocalText Severity { get; } = new("Severity", "重大度");

    public static LocalText NoId { get; } = new("lines without a message ID", "メッセージ ID のない行");

    public static LocalText NoDevice { get; } = new("no device told", "デバイス不明");

    public static LocalText NoSeverity { get; } = new("no severity told", "重大度不明");

    public static LocalText NotInCatalog { get; } = new("not in the catalog", "カタログ未収録");

    public static LocalText Find { get; } = new("Search", "検索");

    public static LocalText More { get; } = new("{0} more with fewer bytes: {1} together.", "ほか {0} 件、計 {1}。");
}
