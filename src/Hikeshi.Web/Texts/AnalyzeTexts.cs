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

    public static LocalText Go { get; } = new("Analyze", "分析する");
}
