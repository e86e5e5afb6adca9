using System.Globalization;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>What pages say of tunnels and negotiations, on a terminal and in a browser alike.</summary>
public static class TunnelTexts
{
    /// <summary>The heading of the part.</summary>
    public static LocalText Heading { get; } = new("VPN tunnels, worst first", "VPN トンネル（問題の大きい順）");

    /// <summary>Heading of a column: the state.</summary>
    public static LocalText StateColumn { get; } = new("State", "状態");

    /// <summary>Heading of a column: since when.</summary>
    public static LocalText Since { get; } = new("Since", "開始時刻");

    /// <summary>Heading of a column: for how long it was up.</summary>
    public static LocalText WasUp { get; } = new("Was up", "確立時間");

    /// <summary>Heading of a column: negotiations.</summary>
    public static LocalText Tried { get; } = new("Tried", "試行");

    /// <summary>Heading of a column: negotiations that did not end well.</summary>
    public static LocalText Failed { get; } = new("Failed", "失敗");

    /// <summary>Heading of a column: rekeys.</summary>
    public static LocalText Rekeys { get; } = new("Rekeys", "鍵更新");

    /// <summary>Heading of a column: the peer, or the user at his address.</summary>
    public static LocalText Peer { get; } = new("To", "対向");

    /// <summary>0 how many tunnels are not shown, 1 how many of them are up.</summary>
    public static LocalText More { get; } = new("{0} more ({1} up)", "他 {0} 本（確立中 {1}）");

    /// <summary>0 whom to: heads its last negotiations.</summary>
    public static LocalText LastOf { get; } = new("The last negotiations of the tunnel to {0}", "{0} とのトンネルの直近のネゴシエーション");

    /// <summary>0 phase.</summary>
    public static LocalText Phase { get; } = new("Phase {0}", "フェーズ {0}");

    /// <summary>This device began it.</summary>
    public static LocalText Initiator { get; } = new("initiator", "開始側");

    /// <summary>This device answered.</summary>
    public static LocalText Responder { get; } = new("responder", "応答側");

    /// <summary>A rekey.</summary>
    public static LocalText Rekey { get; } = new("rekey", "鍵更新");

    /// <summary>0 a negotiation, before a tunnel failed that was up.</summary>
    public static LocalText LastBefore { get; } = new("the last negotiation before: {0}", "直前のネゴシエーションは、{0}");

    /// <summary>0 the number of the last message.</summary>
    public static LocalText Reached { get; } = new("reached message {0}", "メッセージ {0} まで到達");

    /// <summary>0 the state in which it stood still.</summary>
    public static LocalText Waiting { get; } = new("stood at {0}", "{0} で停止");

    /// <summary>0 sent, 1 received.</summary>
    public static LocalText Messages { get; } = new("{0} sent, {1} received", "送信 {0}、受信 {1}");

    /// <summary>0 sent, 1 sent again, 2 received.</summary>
    public static LocalText MessagesAgain { get; } = new("{0} sent, {1} sent again, {2} received", "送信 {0}、再送 {1}、受信 {2}");

    /// <summary>0 the number of a message.</summary>
    public static LocalText Number { get; } = new("message {0}", "メッセージ {0}");

    /// <summary>0 the address it had before.</summary>
    public static LocalText Before { get; } = new("before: {0}", "以前：{0}");

    /// <summary>What a tunnel was at when it failed, in words.</summary>
    /// <param name="stage">The stage.</param>
    public static LocalText Stage(FailureStage stage) => stage switch
    {
        FailureStage.Rekey => new("in a rekey", "鍵更新の途中"),
        FailureStage.Up => new("while it was up", "確立後"),
        _ => new("before it was up", "確立前"),
    };

    /// <summary>What failed, in one line: "in a rekey; phase 1, main mode, initiator: given up".</summary>
    /// <param name="failed">The last failure of a tunnel.</param>
    /// <param name="language">In which language.</param>
    public static string About(FailedNegotiation failed, Language language)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var stage = Stage(failed.Stage).In(language);
        if (failed.Facts is not { } facts)
        {
            return stage;
        }

        // The stage has said that it was a rekey.
        var about = About(facts with { IsRekey = facts.IsRekey && failed.Stage != FailureStage.Rekey }, language);
        about = char.ToLowerInvariant(about[0]) + about[1..];
        about = failed.Stage == FailureStage.Up ? Fill(LastBefore, language, about) : about;
        return stage + (language == Language.Japanese ? "。" : "; ") + about;
    }

    /// <summary>The state in words.</summary>
    /// <param name="tunnel">The tunnel.</param>
    public static LocalText State(Tunnel tunnel)
    {
        ArgumentNullException.ThrowIfNull(tunnel);
        return (tunnel.State, tunnel.IsTroubled) switch
        {
            (TunnelState.Up, true) => new("up, failing", "確立中（失敗あり）"),
            (TunnelState.Up, _) => new("up", "確立中"),
            (TunnelState.Negotiating, _) => new("negotiating", "交渉中"),
            (TunnelState.Down, true) => new("failed", "失敗"),
            (TunnelState.Down, _) => new("ended", "終了"),
            _ => new("unknown", "不明"),
        };
    }

    /// <summary>How a negotiation ended, in words.</summary>
    /// <param name="outcome">How.</param>
    public static LocalText Outcome(NegotiationOutcome outcome) => outcome switch
    {
        NegotiationOutcome.Up => new("up", "完了"),
        NegotiationOutcome.Failed => new("failed", "失敗"),
        NegotiationOutcome.GaveUp => new("given up", "打ち切り"),
        NegotiationOutcome.Unfinished => new("no end in the log", "終わりの行なし"),
        _ => new("goes on", "進行中"),
    };

    /// <summary>The mode in words.</summary>
    /// <param name="mode">main, aggressive or quick.</param>
    public static LocalText Mode(string mode) => mode switch
    {
        "main" => new("main mode", "メインモード"),
        "aggressive" => new("aggressive mode", "アグレッシブモード"),
        _ => new("quick mode", "クイックモード"),
    };

    /// <summary>A step of a negotiation in words.</summary>
    /// <param name="what">The step as the contract spells it.</param>
    public static LocalText Step(string what) => what switch
    {
        "begins" => new("begins", "開始"),
        "sent" => new("sent", "送信"),
        "resent" => new("sent again", "再送"),
        "received" => new("received", "受信"),
        "step" => new("sending", "送信処理"),
        "duplicate" => new("received again", "重複受信"),
        "compared" => new("does not fit a policy", "ポリシーと不一致"),
        "searched" => new("crypto map searched", "暗号マップを検索"),
        "networks" => new("networks told", "ネットワークの通知"),
        "installed" => new("SA created", "SA を作成"),
        "done" => new("up", "完了"),
        "gave_up" => new("given up", "打ち切り"),
        _ => new("failed", "失敗"),
    };

    /// <summary>A length of time as devices write it: 1d 02:03:04.</summary>
    /// <param name="milliseconds">How long; nothing for zero and less.</param>
    public static string Duration(long milliseconds)
    {
        if (milliseconds is <= 0 or > long.MaxValue / TimeSpan.TicksPerMillisecond)
        {
            return "";
        }

        var time = TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        return (time.Days > 0 ? $"{time.Days}d " : "") + time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whom a tunnel is to: the peer's address, or the user at it.</summary>
    /// <param name="tunnel">The tunnel.</param>
    public static string Name(Tunnel tunnel)
    {
        ArgumentNullException.ThrowIfNull(tunnel);
        return string.Join(" @ ", tunnel.Subject.Select(f => f.Value));
    }

    /// <summary>One line about a negotiation: "Phase 1, main mode, initiator: up".</summary>
    /// <param name="item">The negotiation.</param>
    /// <param name="language">In which language.</param>
    public static string About(Negotiation item, Language language)
    {
        ArgumentNullException.ThrowIfNull(item);
        var parts = new List<string> { Fill(Phase, language, item.Phase) };
        Add(parts, item.Mode is { } mode ? Mode(mode).In(language) : null);
        Add(parts, item.Role switch { "initiator" => Initiator.In(language), "responder" => Responder.In(language), _ => null });
        Add(parts, item.IsRekey ? Rekey.In(language) : null);
        Add(parts, item.Networks.IsKnown ? $"{item.Networks.Local} - {item.Networks.Remote}" : null);
        var end = new List<string> { Outcome(item.Outcome).In(language) };
        Add(end, item.Reached > 0 ? Fill(Reached, language, item.Reached) : null);
        Add(end, item.Waiting is { } state ? Fill(Waiting, language, state) : null);
        Add(end, item switch
        {
            { Sent: 0, Received: 0 } => null,
            { Resent: 0 } => Fill(Messages, language, item.Sent, item.Received),
            _ => Fill(MessagesAgain, language, item.Sent, item.Resent, item.Received),
        });
        var comma = language == Language.Japanese ? "、" : ", ";
        return string.Join(comma, parts) + (language == Language.Japanese ? "：" : ": ") + string.Join(comma, end);
    }

    private static void Add(List<string> parts, string? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private static string Fill(LocalText text, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), values);
}
