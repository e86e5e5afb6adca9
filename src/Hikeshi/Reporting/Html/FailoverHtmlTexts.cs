using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The words around the pictures of failover pairs.</summary>
internal static class FailoverHtmlTexts
{
    /// <summary>The lane of a unit that no line names.</summary>
    public static LocalText OtherUnit { get; } = new("the other unit", "相手ユニット");

    /// <summary>The upper lane where no line names a unit.</summary>
    public static LocalText ActiveUnit { get; } = new("the active unit", "アクティブ側");

    /// <summary>The lower lane where no line names a unit.</summary>
    public static LocalText StandbyUnit { get; } = new("the standby unit", "スタンバイ側");

    /// <summary>0 unit, 1 its role.</summary>
    public static LocalText UnitRole { get; } = new("{0}, last seen as {1}", "{0}（最終確認：{1}）");

    /// <summary>0 how many are drawn, 1 how many there are.</summary>
    public static LocalText Drawn { get; } = new("drawn: {0} of {1}", "図示：{1} 件のうち {0} 件");

    /// <summary>0 how many pairs are not drawn.</summary>
    public static LocalText MorePairs { get; } = new("Pairs not drawn here: {0}. The JSON format has them all.", "ほかに {0} 組あります。JSON 形式ではすべて出力されます。");

    /// <summary>The role of a unit.</summary>
    /// <param name="role">active or standby.</param>
    public static LocalText Role(string role) => role == "active" ? new("active", "アクティブ") : new("standby", "スタンバイ");

    /// <summary>What a mark in the picture means.</summary>
    /// <param name="what">Its shape.</param>
    public static LocalText Mark(string what) => what switch
    {
        "began" => new("this unit begins to send", "送信開始"),
        "resolved" => FailoverTexts.Outcome(ReplicationOutcome.Completed),
        "up" => FailoverTexts.Outcome(ReplicationOutcome.Skipped),
        "failed" => FailoverTexts.Outcome(ReplicationOutcome.Incomplete),
        "ended" => FailoverTexts.Outcome(ReplicationOutcome.Unfinished),
        "missing" => new("command missing on this unit", "このユニットに未反映のコマンド"),
        _ => FailoverTexts.Outcome(ReplicationOutcome.Open),
    };
}
