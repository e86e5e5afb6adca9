using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of simulate.</summary>
internal static class SimulateTexts
{
    public static LocalText Simulate { get; } = new(
        "Prints what a firewall would log, to test with. Example: hikeshi simulate crypto-acl-mismatch > fw.log",
        "テスト用に、装置が出力するはずのログを生成します。例：hikeshi simulate crypto-acl-mismatch > fw.log");

    public static LocalText Scenario { get; } = new(
        "What happens, several at once if you like; see --list.",
        "再現するシナリオ。複数指定すると同時に再現します（--list で一覧）。");

    public static LocalText List { get; } = new("Lists the scenarios.", "シナリオの一覧を表示します。");

    public static LocalText Devices { get; } = new(
        "How many devices play it (default: 1).",
        "シナリオを再現する装置の台数（既定：1）。");

    public static LocalText Tunnels { get; } = new(
        "Healthy tunnels a device has beside a VPN scenario (default: 2).",
        "VPN のシナリオと並行する、1 台あたりの正常なトンネルの数（既定：2）。");

    public static LocalText Rate { get; } = new(
        "Everyday lines a simulated second in between, 0 for none (default: 0.2).",
        "合間に混ざる普段のログの、シミュレーション上の 1 秒あたりの行数。0 でなし（既定：0.2）。");

    public static LocalText UnknownRate { get; } = new(
        "Lines a simulated second of messages that the catalog does not have (default: 0).",
        "カタログにないメッセージの、シミュレーション上の 1 秒あたりの行数（既定：0）。");

    public static LocalText Seed { get; } = new(
        "What chance starts from: the same seed gives the same log (default: 1).",
        "乱数の種。同じ値なら同じログになります（既定：1）。");

    public static LocalText Duration { get; } = new(
        "Simulated time that the log covers: 90s, 10m, 8h, 1d (default: 1h).",
        "ログの長さ（シミュレーション上の時間）：90s、10m、8h、1d など（既定：1h）。");

    public static LocalText Start { get; } = new(
        "Simulated time of the beginning, as in 2026-01-05T09:00:00Z (the default).",
        "開始時刻（既定：2026-01-05T09:00:00Z）。");

    public static LocalText Style { get; } = new(
        "What stands before the text: ftd, asa, bare, rfc3164, rfc5424 (default: ftd).",
        "ヘッダーの形式：ftd、asa、bare、rfc3164、rfc5424（既定：ftd）。");

    public static LocalText Loss { get; } = new(
        "Probability that a line is lost on the way, 0 to 1 (default: 0).",
        "行が途中で失われる確率。0～1（既定：0）。");

    public static LocalText Duplicate { get; } = new(
        "Probability that a line comes twice, 0 to 1 (default: 0).",
        "行が重複して届く確率。0～1（既定：0）。");

    public static LocalText Reorder { get; } = new(
        "Probability that a line comes late, after some that follow it, 0 to 1 (default: 0).",
        "行が遅れ、後続の行に追い越される確率。0～1（既定：0）。");

    public static LocalText NoScenario { get; } = new(
        "Name a scenario. 'hikeshi simulate --list' shows them.",
        "シナリオを指定してください。一覧は hikeshi simulate --list で表示できます。");

    public static LocalText Unknown { get; } = new(
        "There is no scenario '{0}'. 'hikeshi simulate --list' shows them.",
        "「{0}」というシナリオはありません。一覧は hikeshi simulate --list で表示できます。");

    public static LocalText UnknownNear { get; } = new(
        "There is no scenario '{0}'. Near it: {1}.",
        "「{0}」というシナリオはありません。近いもの：{1}。");

    public static LocalText BadNumber { get; } = new(
        "{0}: '{1}' will not do. Give a number from {2} to {3}.",
        "{0}：「{1}」は使えません。{2} から {3} の数を指定してください。");

    public static LocalText BadRate { get; } = new(
        "{0}: '{1}' is no rate. Give lines a second from 0 to 1000000, as in 0.5.",
        "{0}：「{1}」は使えません。1 秒あたりの行数を 0.5 のように 0 から 1000000 で指定してください。");

    public static LocalText BadSeed { get; } = new(
        "{0}: '{1}' is no seed. Give a whole number.",
        "{0}：「{1}」は使えません。整数を指定してください。");

    public static LocalText BadDuration { get; } = new(
        "{0}: '{1}' is no duration. Give a number with its unit, up to 3650d: 90s, 10m, 8h, 1d.",
        "{0}：「{1}」は使えません。90s、10m、8h、1d のように、数と単位を 3650d 以内で指定してください。");

    public static LocalText BadStart { get; } = new(
        "{0}: '{1}' is no time. Give one such as 2026-01-05T09:00:00Z.",
        "{0}：「{1}」は時刻として読めません。2026-01-05T09:00:00Z のように指定してください。");

    public static LocalText BadStyle { get; } = new(
        "{0}: '{1}' is not known. Give ftd, asa, bare, rfc3164 or rfc5424.",
        "{0}：「{1}」は使えません。ftd、asa、bare、rfc3164、rfc5424 のいずれかを指定してください。");

    public static LocalText BadProbability { get; } = new(
        "{0}: '{1}' is no probability. Give a number from 0 to 1, as in 0.05.",
        "{0}：「{1}」は確率として読めません。0.05 のように 0 から 1 の数を指定してください。");
}
