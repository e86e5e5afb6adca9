namespace Hikeshi.Linting;

/// <summary>The closed lists that code knows, too, and that therefore do not stand in the catalog.</summary>
internal static class ClosedLists
{
    public static readonly string[] Strengths =
        ["names", "suggests", "symptom", "consequence", "progress", "clears", "end", "benign", "excludes"];

    public static readonly string[] Moves =
    [
        "begins", "message", "step", "duplicate", "compared", "searched", "networks", "nat", "done", "installed", "removed",
        "failed", "gave-up", "lost", "ended", "moved",
        "sync-begins", "sync-ends", "sync-took", "sync-refused", "sync-missed", "hash-equal", "hash-differs", "hash-timeout",
    ];

    public static readonly string[] Roles = ["initiator", "responder", "active", "standby"];

    public static readonly string[] Modes = ["main", "aggressive", "quick"];

    public static readonly string[] Sides = ["local", "peer", "client", "aaa", "path", "either", "software"];

    public static readonly string[] IncidentSeverities = ["critical", "high", "medium", "low", "info"];

    public static readonly string[] Conclusions = ["low", "medium"];

    public static readonly string[] Sources = ["device", "reference", "english", "field"];

    /// <summary>How an entry's <c>sources</c> name what its wordings mark with <c>source = "field"</c>.</summary>
    public const string FieldKnowledge = "field knowledge";

    public static readonly string[] LimitedPer = ["device", "process"];

    public static readonly string[] Transports = ["TCP", "UDP"];

    public static readonly string[] Products = ["ASA", "FTD", "PIX", "FWSM", "NGIPS"];

    public static readonly string[] Contexts = ["none", "peer", "group", "user"];

    public static readonly string[] Renewals = ["negotiation", "session", "subject"];
}
