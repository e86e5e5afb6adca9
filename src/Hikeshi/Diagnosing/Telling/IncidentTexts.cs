using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>The sentences of incidents that are not in the catalog.</summary>
internal static class IncidentTexts
{
    public static readonly LocalText HealthyAgain = new("Healthy again", "正常に復帰");
    public static readonly LocalText QuietSince = new("No further evidence", "以後、該当する行なし");

    public static readonly LocalText Rekeyed = new("Rekeyed", "鍵更新");

    /// <summary>0 the address before, 1 the address now.</summary>
    public static readonly LocalText Moved = new("The peer comes from {1} now, before from {0}", "対向のアドレスが {0} から {1} に変更");

    /// <summary>0 class, 1 level, 2 messages.</summary>
    public static readonly LocalText Unlogged = new(
        "No message of class {0} at level {1} was seen from this device; {2} would tell how far it got.",
        "本装置からは {0} クラスのレベル {1} のメッセージが届いていません。{2} があれば、どこまで進んだかが分かります。");
    public static readonly LocalText Or = new(" or ", " か ");

    /// <summary>0 subject, 1 the leading cause.</summary>
    public static readonly LocalText WithCause = new("{0}: {1}", "{0}：{1}");

    /// <summary>0 subject, 1 the leading cause; it was seen but once.</summary>
    public static readonly LocalText WithLikelyCause = new("{0}: probably {1}", "{0}：おそらく{1}");

    public static readonly LocalText WithPossibleCause = new("{0}: possibly {1}", "{0}：可能性として{1}");

    /// <summary>0 subject, 1 the trouble.</summary>
    public static readonly LocalText WithoutCause = new("{0}: {1}; these lines do not tell why", "{0}：{1}（理由はこれらの行からは分かりません）");

    /// <summary>0 count.</summary>
    public static readonly LocalText Repeated = new(" ({0} times)", "（{0} 回）");
    public static readonly LocalText RepeatedAtLeast = new(" (at least {0} times)", "（少なくとも {0} 回）");
    public static readonly LocalText Over = new(" - over", "（解消済み）");

    /// <summary>0 interval.</summary>
    public static readonly LocalText Every = new("every {0}", "{0} ごと");

    /// <summary>0 time after a rekey.</summary>
    public static readonly LocalText AfterRekey = new("{0} after the rekey", "鍵更新の {0} 後");
    public static readonly LocalText And = new(", ", "、");

    public static readonly LocalText Seconds = new("{0} s", "{0} 秒");
    public static readonly LocalText Minutes = new("{0} min", "{0} 分");
    public static readonly LocalText Hours = new("{0} h", "{0} 時間");
    public static readonly LocalText Days = new("{0} d", "{0} 日");

    /// <summary>0 class, 1 received, 2 configured, 3 phase.</summary>
    public static readonly LocalText Attribute = new(
        "Phase {3}, {0}: the peer offers {1}, this device has {2}.", "フェーズ {3} の {0}：対向は {1}、本装置は {2} です。");

    /// <summary>0 the local network, 1 the remote network.</summary>
    public static readonly LocalText Proxies = new(
        "The peer asks for {0} (our side) to {1} (its side). Here this line would match: `access-list NAME extended permit {2} {3} {4}`; on the peer its mirror image: `permit {2} {4} {3}`.",
        "対向の要求は {0}（本装置側）と {1}（対向側）です。本装置で一致する行は `access-list NAME extended permit {2} {3} {4}`、対向ではその鏡像の `permit {2} {4} {3}` です。");

    /// <summary>0 local, 1 remote address: the line has no masks.</summary>
    public static readonly LocalText Addresses = new(
        "The peer asks for {0} (our side) to {1} (its side); the line tells no masks.",
        "対向の要求は {0}（本装置側）と {1}（対向側）です。この行にマスクはありません。");

    /// <summary>0 local, 1 remote address: the line of the side that begins has no masks.</summary>
    public static readonly LocalText OwnAddresses = new(
        "This device asks for a tunnel between {0} (our side) and {1} (the peer's side); the line tells no masks.",
        "本装置が要求しているのは {0}（本装置側）と {1}（対向側）を結ぶトンネルです。この行にマスクはありません。");

    public static readonly LocalText AnyToAny = new(
        "The peer proposes any to any, as route-based devices do; no crypto ACL with networks fits that.",
        "対向はルートベースの装置と同じく、すべての通信（any から any）を提案しています。ネットワークを限定した暗号 ACL とは一致しません。");

    /// <summary>0 command.</summary>
    public static readonly LocalText Command = new("The command: `{0}`", "対象のコマンド：`{0}`");

    /// <summary>0 service or port, 1 interface, 2 address.</summary>
    public static readonly LocalText AimedAt = new("Aimed at {0} on interface {1} ({2}).", "宛先：{1} インターフェイス（{2}）の {0}");

    /// <summary>0 connections there were, 1 how many there may be.</summary>
    public static readonly LocalText Limit = new("The line counts {0} connections; the limit is {1}.", "行の示す接続数は {0}、上限は {1} です。");
    public static readonly LocalText Networks = new("networks", "ネットワーク");
}
