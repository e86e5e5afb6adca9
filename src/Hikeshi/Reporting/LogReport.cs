using Hikeshi.Reporting.Rows;

namespace Hikeshi.Reporting;

/// <summary>
/// A summary in the order people read it. Counts are of messages: a line "message repeated N times" counts N. In
/// each table the rows and its others add up to all that the table counts.
/// </summary>
public sealed record LogReport
{
    /// <summary>How many inputs were read.</summary>
    public required long Files { get; init; }

    /// <summary>How many lines were read.</summary>
    public required long Lines { get; init; }

    /// <summary>All messages, with the earliest and the latest time.</summary>
    public required SeenSpan All { get; init; }

    /// <summary>Messages beyond the lines: the sum of N-1 over the lines "message repeated N times".</summary>
    public long Repeats => All.Count - Lines;

    /// <summary>Bytes left out of over-long lines.</summary>
    public required long CutBytes { get; init; }

    /// <summary>Lines without a time.</summary>
    public required long Untimed { get; init; }

    /// <summary>Lines whose year had to be assumed.</summary>
    public required long YearAssumed { get; init; }

    /// <summary>Lines whose date had to be assumed.</summary>
    public required long DateAssumed { get; init; }

    /// <summary>Lines whose zone had to be assumed.</summary>
    public required long ZoneAssumed { get; init; }

    /// <summary>Messages whose ID and wording are known.</summary>
    public required long Parsed { get; init; }

    /// <summary>Messages whose ID is known and whose wording is not.</summary>
    public required long Drift { get; init; }

    /// <summary>Messages whose ID the catalog does not know.</summary>
    public required long Unknown { get; init; }

    /// <summary>Lines without a Cisco tag and without a known wording.</summary>
    public required long Untagged { get; init; }

    /// <summary>Counts by severity 0 to 7; the last one is of messages without a severity.</summary>
    public required IReadOnlyList<long> Severities { get; init; }

    /// <summary>Messages over time; those without a time are not in it.</summary>
    public required TimeSeries Times { get; init; }

    /// <summary>Messages that name no device.</summary>
    public required long Unnamed { get; init; }

    /// <summary>Kinds of messages that ask for something to be done.</summary>
    public required int Actions { get; init; }

    /// <summary>Kinds of messages that are worth watching and ask for nothing yet.</summary>
    public required int Watches { get; init; }

    /// <summary>What needs action, and then what is worth watching, most urgent first.</summary>
    public required Ranking<ActionRow> Asks { get; init; }

    /// <summary>The devices, most talkative first.</summary>
    public required Ranking<NameRow> Devices { get; init; }

    /// <summary>The message IDs, most frequent first.</summary>
    public required Ranking<MessageRow> Ids { get; init; }

    /// <summary>The IDs that the catalog does not know.</summary>
    public required Ranking<MessageRow> UnknownIds { get; init; }

    /// <summary>The known texts inside messages.</summary>
    public required Ranking<MessageRow> Phrases { get; init; }

    /// <summary>Counts by class.</summary>
    public required IReadOnlyList<TermRow> Classes { get; init; }

    /// <summary>Counts by family.</summary>
    public required IReadOnlyList<TermRow> Families { get; init; }

    /// <summary>Counts by outcome.</summary>
    public required IReadOnlyList<TermRow> Outcomes { get; init; }

    /// <summary>The VPN peers, those with most failures first.</summary>
    public required Ranking<PeerRow> Peers { get; init; }

    /// <summary>Who was denied access to the device itself (710xxx).</summary>
    public required Ranking<NameRow> DeniedSources { get; init; }

    /// <summary>Unknown wordings of known messages.</summary>
    public required Ranking<WordingRow> Wordings { get; init; }
}
