using Hikeshi.Texts;

namespace Hikeshi.Web.Texts;

/// <summary>Words of the page that takes a file.</summary>
internal static class AnalyzeTexts
{
    public static LocalText About { get; } = new(
        "A log of a firewall, as it is or compressed (gzip, zstd), also as JSON lines or CSV, up to 1 GiB. The analysis opens in a window of its own. Nothing is kept unless you ask for it.",
        "ファイアウォールのログを、そのまま、または gzip・zstd で圧縮した状態で指定します（JSON Lines と CSV も可、最大 1 GiB）。分析結果は別ウィンドウで開きます。指定しないかぎり、ログは保存されません。");

    public static LocalText Drop { get; } = new("Drop a log here, or choose one", "ログファイルをここにドロップするか、選択してください");

    public static LocalText Anonymous { get; } = new("Replace names and addresses in the report", "レポート内の名前とアドレスを置き換える");

    public static LocalText Store { get; } = new("Also put the lines into this server's store", "ログをこのサーバーにも保存する");

    public static LocalText Empty { get; } = new(
        "No log came. Choose a file that is not empty.",
        "ログが送信されていません。空でないファイルを選択してください。");

    public static LocalText TooLarge { get; } = new(
        "The file is larger than 1 GiB. Compress it, or split it.",
        "ファイルが 1 GiB を超えています。圧縮するか、分割してください。");

    public static LocalText Unreadable { get; } = new(
        "The file could not be read: it is damaged, or its form is none of those named above.",
        "ファイルを読み取れませんでした。破損しているか、対応していない形式です。");

    public static LocalText NotStored { get; } = new(
        "The store did not take the lines; the server's log says why. The file can be analyzed without storing it.",
        "ログをサーバーに保存できませんでした。原因はサーバーのログに記録されています。保存しない指定にすれば分析できます。");

    public static LocalText Go { get; } = new("Analyze", "分析する");
}
