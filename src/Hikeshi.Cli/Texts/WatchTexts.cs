using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of <c>hikeshi watch</c>.</summary>
internal static class WatchTexts
{
    public static LocalText Watch { get; } = new(
        "Follows a growing log and tells incidents as they open, change and close. Example: hikeshi watch /var/log/fw.log",
        "増え続けるログを追い、インシデントの発生・変化・解消を知らせます。例：hikeshi watch /var/log/fw.log");

    public static LocalText Format { get; } = new("text or json (default: text).", "text または json（既定：text）。");

    /// <summary>0 lines read, 1 open incidents.</summary>
    public static LocalText CaughtUp { get; } = new(
        "{0} lines read, {1} incidents open. Watching; Ctrl-C ends.",
        "{0} 行を読み込みました。継続中のインシデントは {1} 件です。監視中（Ctrl-C で終了）。");

    public static LocalText OneFile { get; } = new(
        "watch: name exactly one file. For standard input use hikeshi analyze: it reports when the pipe ends.",
        "watch：ファイルを 1 つだけ指定してください。標準入力には、パイプの終わりに報告する hikeshi analyze を使います。");

    public static LocalText Opened { get; } = new("opened", "発生");

    public static LocalText Changed { get; } = new("again", "再発");

    public static LocalText Closed { get; } = new("closed", "解消");
}
