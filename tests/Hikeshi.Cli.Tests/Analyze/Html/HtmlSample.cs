using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Reporting.Html;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Html;

/// <summary>Pages of incidents made by hand: what they say does not change with the catalog.</summary>
internal static class HtmlSample
{
    public static readonly DateTime Start = new(2026, 11, 21, 0, 10, 0, DateTimeKind.Utc);

    public static long At(double hours) => Start.AddHours(hours).Ticks;

    public static Incident Tunnel(string said = "198.51.100.44", int marks = 3, int lines = 2) => new()
    {
        Id = "0123456789abcdef",
        Kind = new IncidentKind
        {
            Name = "vpn.tunnel",
            Severity = "high",
            Title = Same("Tunnel"),
            Trouble = Same("fails"),
            CannotTell = Same("look there"),
        },
        Severity = IncidentSeverity.High,
        State = IncidentState.Open,
        Device = said,
        Subject = [new("peer.ip", said)],
        JoinedBy = [],
        First = At(0),
        Last = At(16),
        Count = 27,
        CountIsLowerBound = true,
        Causes = [Cause("crypto-acl-mismatch", Confidence.High, said, lines), Cause("ike-peer-lost", Confidence.Low, said, 1)],
        Symptoms = [new Evidence(null, 7, 0, "713902", $"QM FSM error {said}")],
        Measures = [],
        Timeline = [.. Enumerable.Range(0, marks).Select(i => new TimelineMark(At(i * 8), i % 2 == 0 ? "failed" : "up", "713061", Same($"mark {i} {said}")))],
        Summary = new($"Tunnel to {said}: fails (27 times)", $"{said} とのトンネル：失敗（27 回）"),
        Rhythm = new("every 8 h", "8 時間ごと"),
        Action = new("Correct the ACL: `access-list NAME`.\n- one\n- two", "ACL を直します：`access-list NAME`。\n- 一\n- 二"),
        ResolvedBy = ResolvedBy.None,
    };

    public static Tunnel Vpn(string said = "198.51.100.44", bool isUp = false) => new()
    {
        Device = said,
        Subject = [new("user.name", said), new("peer.ip", said)],
        Group = said,
        EarlierAddresses = [said],
        JoinedBy = ["vpn.group"],
        State = isUp ? TunnelState.Up : TunnelState.Down,
        Since = At(16),
        IsTroubled = !isUp,
        Reason = said,
        UpMilliseconds = 57_600_000,
        Counts = new Dictionary<NegotiationOutcome, long> { [NegotiationOutcome.Up] = 6, [NegotiationOutcome.Failed] = 1_234 },
        Rekeys = 4,
        Rhythm = new("every 58 min", "58 分ごと"),
        Negotiations = [],
        Children = [],
        Marks =
        [
            new(At(0), "began", "713041"), new(At(0.1), "up", "713120"), new(At(8), "rekey", "713120"), new(At(9), "failed", "713902"),
            new(At(12), "down", "713123"), new(At(13), "moved", "713119"), new(At(13), "began", "713119"), new(At(16), "failed", "713902"),
        ],
        Evidence = [],
    };

    /// <summary>A copy that ended well, one in the other direction that left commands missing, and one that goes on.</summary>
    public static Failover Pair(string said = "fw-a") => new()
    {
        Device = said,
        Units = [new(new("primary", said), "active", Line(16)), new(new("secondary", $"{said}-2"), "standby", Line(1))],
        Counts = new Dictionary<ReplicationOutcome, long>
        {
            [ReplicationOutcome.Completed] = 41,
            [ReplicationOutcome.Incomplete] = 1,
            [ReplicationOutcome.Open] = 1,
        },
        Replications =
        [
            Copy(1, 2, ReplicationOutcome.Completed, "primary") with { SendBegin = Line(1), SendEnd = Line(1.9), ReceiveBegin = Line(1.1), ReceiveEnd = Line(2) },
            Copy(8, 9, ReplicationOutcome.Incomplete, "secondary") with { Missing = [new(said, true, null, Line(8.5)), new("banner motd x", false, "terminal", Line(8.8))], MissingCount = 4 },
            Copy(16, 16, ReplicationOutcome.Open, null),
        ],
    };

    private static LineReference Line(double hours) => new(null, 1, At(hours), "709003");

    private static Replication Copy(double begin, double end, ReplicationOutcome outcome, string? sender) => new()
    {
        Mode = ReplicationMode.Full,
        Outcome = outcome,
        EndedBy = ReplicationEnd.None,
        Sender = sender is null ? null : new(sender, null),
        Begin = At(begin),
        End = At(end),
        Evidence = [],
    };

    public static Session Session(string said, int hour) =>
        new("fw", said, said, said, "IKE", null, At(hour), 93_784_000, 1_234_567, -1, said);

    public static string Page(Diagnosis diagnosis, Language language = Language.English, string log = "%FTD-5-713119: odd", HtmlOptions? options = null) =>
        Encoding.UTF8.GetString(HtmlReport.Write(Analyzed.Report(log), diagnosis, (options ?? new HtmlOptions { Language = language }) with { Language = language }));

    /// <summary>The page as an XML reader sees it: an error in its form is an error of the test.</summary>
    public static XElement Read(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    public static XElement ById(this XElement page, string id) => page.Descendants().Single(e => (string?)e.Attribute("id") == id);

    private static IncidentCause Cause(string code, Confidence confidence, string said, int lines) => new(
        new CauseEntry(
            code, null, "vpn.tunnel", null, 2, new Repetition(1, 0),
            [], new($"Title of {code}", $"{code} の題"), new("What it is.", "説明です。"),
            ["show running-config crypto map"], new("Look for `permit`.", "`permit` を探します。"), new("Change it.", "直します。")),
        confidence,
        "either",
        [.. Enumerable.Range(1, lines).Select(i => new Evidence("fw.log", i * 100, At(0), "713061", $"Rejecting IPSec tunnel {said} {i}"))],
        lines + 5,
        [new($"The peer asks for `{said}`.", $"対向の要求は `{said}` です。")]);

    private static LocalText Same(string text) => new(text, text);
}
