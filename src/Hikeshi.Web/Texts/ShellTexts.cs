using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the frame around every page.</summary>
internal static class ShellTexts
{
    public static LocalText Skip { get; } = new("Skip to content", "本文へ移動");

    public static LocalText Menu { get; } = new("Pages", "ページ");

    public static LocalText Now { get; } = new("Now", "現在の状況");

    public static LocalText Incidents { get; } = new("Incidents", "インシデント");

    public static LocalText Tunnels { get; } = new("Tunnels", "トンネル");

    public static LocalText Failover { get; } = new("Failover", "フェールオーバー");

    public static LocalText Management { get; } = new("Management plane", "管理アクセス");

    public static LocalText Search { get; } = new("Search", "検索");

    public static LocalText Live { get; } = new("Live", "ライブ表示");

    public static LocalText Messages { get; } = new("Messages", "メッセージ一覧");

    public static LocalText Volume { get; } = new("Volume", "ログ量");

    public static LocalText Devices { get; } = new("Devices", "デバイス");

    public static LocalText Analyze { get; } = new("Analyze a file", "ファイルを分析");

    public static LocalText Settings { get; } = new("Settings", "設定");

    public static LocalText Zone { get; } = new("Time zone", "タイムゾーン");

    public static LocalText Theme { get; } = new("Colors", "配色");

    public static LocalText System { get; } = new("As the system", "システムに合わせる");

    public static LocalText Light { get; } = new("Light", "ライト");

    public static LocalText Dark { get; } = new("Dark", "ダーク");

    public static LocalText Gone { get; } = new("The server does not answer.", "サーバーが応答しません。");

    public static LocalText GoneAbout { get; } = new(
        "What you see is as it was. The page goes on by itself when the server is back.",
        "表示内容は接続が切れる前のものです。サーバーが復帰すると自動的に再開します。");

    public static LocalText Broken { get; } = new("This page stopped working.", "このページは動作を停止しました。");

    public static LocalText BrokenAbout { get; } = new(
        "What you see is as it was. The server's log says why. Nothing that was received is affected.",
        "表示内容は停止する前のものです。原因はサーバーのログに記録されています。受信したログへの影響はありません。");

    public static LocalText Reload { get; } = new("Load the page again", "ページを再読み込み");

    public static LocalText PageFailed { get; } = new("This page could not be shown.", "このページを表示できませんでした。");

    public static LocalText PageFailedAbout { get; } = new(
        "The server's log says why. Nothing that was received is affected.",
        "原因はサーバーのログに記録されています。受信したログへの影響はありません。");

    public static LocalText Again { get; } = new("Try again", "再試行");

    public static LocalText NotFound { get; } = new("There is no such page.", "このページはありません。");

    public static LocalText Loading { get; } = new("Loading …", "読み込み中…");

    public static LocalText Copy { get; } = new("Copy", "コピー");

    public static LocalText Copied { get; } = new("Copied", "コピーしました");

    public static LocalText NotCopied { get; } = new("Not copied. It is selected: press Ctrl+C", "コピーできませんでした。選択済みのため、Ctrl+C でコピーできます");
}
