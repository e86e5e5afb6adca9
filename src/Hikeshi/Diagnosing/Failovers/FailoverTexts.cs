using System.Globalization;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What pages say of failover pairs, on a terminal and in a browser alike.</summary>
public static class FailoverTexts
{
    /// <summary>The heading of the part.</summary>
    public static LocalText Heading { get; } = new("Configuration replication of failover pairs", "フェールオーバーペアの設定の同期");

    /// <summary>Heading of a column: when it began.</summary>
    public static LocalText Begin { get; } = new("Began", "開始時刻");

    /// <summary>Heading of a column: how it ended.</summary>
    public static LocalText OutcomeColumn { get; } = new("Result", "結果");

    /// <summary>Heading of a column: from which unit to which.</summary>
    public static LocalText Units { get; } = new("Units", "ユニット");

    /// <summary>Heading of a column: what is replicated.</summary>
    public static LocalText ModeColumn { get; } = new("Mode", "方式");

    /// <summary>Heading of a column: how long the copy took.</summary>
    public static LocalText Took { get; } = new("Took", "所要時間");

    /// <summary>Heading of a column: commands that the standby does not have.</summary>
    public static LocalText Missing { get; } = new("Missing", "未反映");

    /// <summary>Heading of a column: the unit that was active, and sends.</summary>
    public static LocalText Active { get; } = new("Active", "アクティブ");

    /// <summary>Heading of a column: the device.</summary>
    public static LocalText Device { get; } = new("Device", "装置");

    /// <summary>Heading of the table of commands.</summary>
    public static LocalText MissingCommands { get; } = new("Commands missing on the standby", "スタンバイに未反映のコマンド");

    /// <summary>Heading of a column: when a command was entered or refused.</summary>
    public static LocalText When { get; } = new("When", "時刻");

    /// <summary>Heading of a column: why a command is missing.</summary>
    public static LocalText WhyColumn { get; } = new("Why", "理由");

    /// <summary>Heading of a column: the command.</summary>
    public static LocalText Command { get; } = new("Command", "コマンド");

    /// <summary>0 how many commands are not shown.</summary>
    public static LocalText MoreCommands { get; } = new("{0} more", "ほかに {0} 件");

    /// <summary>0 how many replications are not shown.</summary>
    public static LocalText More { get; } = new("{0} earlier ones", "ほかに以前の {0} 件");

    /// <summary>How it ended, in words.</summary>
    /// <param name="outcome">How.</param>
    public static LocalText Outcome(ReplicationOutcome outcome) => outcome switch
    {
        ReplicationOutcome.Completed => new("complete", "完了"),
        ReplicationOutcome.Skipped => new("not needed", "不要"),
        ReplicationOutcome.Incomplete => new("incomplete", "未反映あり"),
        ReplicationOutcome.Unfinished => new("no end seen", "終了行なし"),
        _ => new("goes on", "進行中"),
    };

    /// <summary>The mode in words, with what the comparison gave.</summary>
    /// <param name="item">The replication.</param>
    public static LocalText Mode(Replication item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (item.Mode, item.Hash) switch
        {
            (ReplicationMode.Command, _) => new("one command", "1 コマンド"),
            (_, HashResult.Equal) => new("hashes equal", "ハッシュ一致"),
            (_, HashResult.Differs) => new("hashes differ", "ハッシュ不一致"),
            (_, HashResult.Timeout) => new("hash timeout", "比較タイムアウト"),
            _ => new("full", "全体"),
        };
    }

    /// <summary>From which unit to which: primary > secondary; a unit that is not known is a question mark.</summary>
    /// <param name="item">The replication.</param>
    /// <param name="language">In which language.</param>
    public static string Direction(Replication item, Language language)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"{Unit(item.Sender, language)} > {Unit(item.Receiver, language)}";
    }

    /// <summary>Seconds with a fraction, as in 18.250 s; a dash where it is not known.</summary>
    /// <param name="milliseconds">How long; -1 when not known.</param>
    public static string Duration(long milliseconds) =>
        milliseconds < 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000m:0.###} s");

    /// <summary>Why a standby does not have a command.</summary>
    /// <param name="item">The command.</param>
    public static LocalText Why(MissingCommand item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.IsRefused ? new("refused", "実行失敗") : new("entered in sync", "同期中に入力");
    }

    /// <summary>A unit by its name, else by its host; a question mark where neither is known.</summary>
    /// <param name="unit">The unit, or null.</param>
    /// <param name="language">In which language.</param>
    public static string Unit(UnitName? unit, Language language) => unit?.Unit switch
    {
        "primary" => language == Language.Japanese ? "プライマリ" : "primary",
        "secondary" => language == Language.Japanese ? "セカンダリ" : "secondary",
        _ => unit?.Host ?? "?",
    };
}
