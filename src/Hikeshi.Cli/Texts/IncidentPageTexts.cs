using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The sentences of the verdicts of <c>hikeshi analyze</c> and <c>hikeshi watch</c>.</summary>
internal static class IncidentPageTexts
{
    public static LocalText Heading { get; } = new("What is wrong, worst first", "問題点（深刻な順）");

    public static LocalText None { get; } = new(
        "No incident: nothing in these lines shows trouble that Hikeshi knows.",
        "インシデントはありません。これらの行に、Hikeshi が知る問題は見当たりません。");

    public static LocalText Filtered { get; } = new(
        "No incident fits the filters; {0} without them.",
        "条件に合うインシデントはありません（条件なしでは {0} 件）。");

    /// <summary>0 open ones, 1 those that are over.</summary>
    public static LocalText Counts { get; } = new("{0} open, {1} over", "継続中 {0} 件、解消済み {1} 件");

    public static LocalText More { get; } = new(
        "{0} more; --verbose shows all of them in full.",
        "ほかに {0} 件。--verbose ですべて詳しく表示します。");

    public static LocalText Cause { get; } = new("Cause", "原因");

    public static LocalText Failed { get; } = new("Failed", "時点");

    public static LocalText NoCause { get; } = new("cannot tell from these lines", "これらの行からは分かりません");

    public static LocalText Proof { get; } = new("Proof", "証拠");

    public static LocalText Seen { get; } = new("Seen", "症状");

    public static LocalText Check { get; } = new("Check", "確認");

    public static LocalText Mend { get; } = new("Mend", "対処");

    public static LocalText Story { get; } = new("Story", "経過");

    public static LocalText Rhythm { get; } = new("Rhythm", "周期");

    public static LocalText Sums { get; } = new("Sums", "合計");

    /// <summary>0 total, 1 worst.</summary>
    public static LocalText Measured { get; } = new("total {0}, worst {1}", "合計 {0}、最大 {1}");

    /// <summary>0 cause, 1 how sure it is and whose side it is on.</summary>
    public static LocalText CauseSure { get; } = new("{0} ({1})", "{0}（{1}）");

    /// <summary>0 whose side.</summary>
    public static LocalText OnSideOf { get; } = new("on the side of {0}", "{0}側");

    public static LocalText MoreLines { get; } = new("and {0} more lines", "ほか {0} 行");

    public static LocalText JoinedBy { get; } = new("Joined", "関連付け");

    public static LocalText Since { get; } = new(
        "Only incidents that last beyond this time (2026-11-24T10:00, or 10:00 of the log's last day).",
        "この時刻以降に及ぶインシデントだけを表示します（2026-11-24T10:00、またはログ最終日の 10:00）。");

    public static LocalText Until { get; } = new(
        "Only incidents that began before this time.",
        "この時刻より前に始まったインシデントだけを表示します。");

    public static LocalText Peer { get; } = new("Only incidents of this peer.", "この対向のインシデントだけを表示します。");

    public static LocalText User { get; } = new("Only incidents of this user.", "このユーザーのインシデントだけを表示します。");

    public static LocalText Device { get; } = new("Only incidents of this device.", "この装置のインシデントだけを表示します。");

    public static LocalText Kind { get; } = new(
        "Only incidents of this kind, as in vpn.tunnel; vpn stands for all that begin so.",
        "この種類のインシデントだけを表示します。例：vpn.tunnel。vpn だけなら vpn で始まるすべて。");

    public static LocalText Verbose { get; } = new(
        "Show every incident in full, with all evidence and its story.",
        "すべてのインシデントを、証拠と経過も含めて詳しく表示します。");

    public static LocalText Pair { get; } = new(
        "Two hosts that are the units of one failover pair: A,B. The pair is one device named A.",
        "フェールオーバーペアの 2 台のホスト：A,B。ペアを A という 1 台の装置として扱います。");

    public static LocalText BadPair { get; } = new(
        "--pair: '{0}' does not name two hosts. Write --pair A,B.",
        "--pair：'{0}' は 2 台のホストではありません。--pair A,B と書いてください。");

    public static LocalText BadTime { get; } = new(
        "{0}: '{1}' is no time. Write 2026-11-24T10:00 or 10:00.",
        "{0}：'{1}' は時刻として読めません。2026-11-24T10:00 または 10:00 と書いてください。");

    public static LocalText BadKind { get; } = new(
        "--kind: there is no kind of incident '{0}'. Kinds: {1}.",
        "--kind：'{0}' というインシデントの種類はありません。種類：{1}。");

    public static LocalText Forgotten { get; } = new(
        "To bound memory, {0} of the oldest cases, incidents and sessions were forgotten.",
        "メモリの上限により、古い事例・インシデント・セッションを合わせて {0} 件破棄しました。");
}
