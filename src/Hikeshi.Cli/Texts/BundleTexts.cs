using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>Every sentence of <c>hikeshi analyze --bundle</c>.</summary>
internal static class BundleTexts
{
    public static LocalText Option { get; } = new(
        "Also write a folder for a support case: report.html, report.json, the lines around each incident, counts, versions.",
        "サポートへの提出用フォルダーも作成します（report.html、report.json、各インシデント前後の行、件数、版）。");

    public static LocalText NotEmpty { get; } = new(
        "--bundle: {0} exists and is not an empty folder. Name a new one.",
        "--bundle：{0} はすでに存在し、空のフォルダーではありません。新しい名前を指定してください。");

    public static LocalText Failed { get; } = new(
        "--bundle: {0} could not be written ({1}). Check permissions and free space.",
        "--bundle：{0} に書き込めませんでした（{1}）。権限と空き容量を確認してください。");

    public static LocalText Done { get; } = new("Bundle written: {0}", "提出用フォルダーを作成しました：{0}");

    /// <summary>0 file, 1 first line.</summary>
    public static LocalText Lines { get; } = new("{0}, from line {1}", "{0}、{1} 行目から");

    public static LocalText LeftOut { get; } = new(
        "The rest was left out: the bundle keeps 4 MiB of an incident and 64 MiB of all.",
        "残りは省きました。1 件につき 4 MiB、全体で 64 MiB まで収めます。");

    /// <summary>0 file, 1 first line.</summary>
    public static LocalText Withdrawn { get; } = new(
        "{0}, from line {1}: the file changed between its two readings, so only the evidence itself, all after the tag, at most 512 bytes a line.",
        "{0}、{1} 行目から：2 回の読み込みの間にファイルが変わったため、証拠の行だけです（タグより後、1 行 512 バイトまで）。");

    /// <summary>0 file.</summary>
    public static LocalText Changed { get; } = new(
        "--bundle: {0} changed between its two readings, as a log that is rotated does. Of incidents whose lines have moved the bundle has only the evidence; copy the log first to have all of it.",
        "--bundle：{0} が 2 回の読み込みの間に変わりました（ログのローテーションなど）。行の位置が変わったインシデントは証拠の行だけを収めました。すべて収めるには、先にログをコピーしてください。");

    public static LocalText Kept { get; } = new(
        "Standard input cannot be read twice: only the evidence itself, all after the tag, at most 512 bytes a line.",
        "標準入力は読み直せないため、証拠の行だけです（タグより後、1 行 512 バイトまで）。");

    /// <summary>0 messages, 1 phrases, 2 causes.</summary>
    public static LocalText Catalog { get; } = new("catalog: {0} messages, {1} phrases, {2} causes", "カタログ：メッセージ {0}、定型句 {1}、原因 {2}");

    public static LocalText Command { get; } = new("command: {0}", "コマンド：{0}");

    public static LocalText Written { get; } = new("written: {0}", "作成日時：{0}");

    public static LocalText Inputs { get; } = new("inputs:", "入力：");

    /// <summary>0 file, 1 size, 2 hash.</summary>
    public static LocalText File { get; } = new("{0}  {1} bytes  SHA-256 {2}", "{0}  {1} バイト  SHA-256 {2}");

    /// <summary>0 file.</summary>
    public static LocalText Gone { get; } = new("{0}  could not be read again", "{0}  読み直せませんでした");

    /// <summary>0 name.</summary>
    public static LocalText Stream { get; } = new("{0}  a stream, not kept", "{0}  ストリームのため保存なし");
}
