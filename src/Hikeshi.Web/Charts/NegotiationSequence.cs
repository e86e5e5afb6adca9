using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Charts;

/// <summary>
/// The lines of a negotiation between two lifelines: the initiator's on the left, the responder's on the right. Where no
/// line tells the roles, this device is on the left.
/// </summary>
/// <param name="IsDeviceLeft">True when this device's lifeline is the left one.</param>
/// <param name="Rows">Its lines, in their order.</param>
/// <param name="Dropped">How many messages were counted whose lines are no longer kept.</param>
internal sealed record NegotiationSequence(bool IsDeviceLeft, IReadOnlyList<SequenceRow> Rows, long Dropped)
{
    /// <summary>The sequence of a negotiation.</summary>
    public static NegotiationSequence Of(Negotiation item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var isLeft = item.Role != "responder";
        var rows = item.Steps.Select(s => new SequenceRow(s, Way(s.What, isLeft), s.What is "resent" or "duplicate")).ToList();
        var counted = item.Sent + item.Resent + item.Received + item.Duplicates;
        var dropped = item.Steps.Count == 0 ? 0 : Math.Max(0, counted - rows.Count(r => r.Way != SequenceWay.Here));
        return new NegotiationSequence(isLeft, rows, dropped);
    }

    private static SequenceWay Way(string what, bool isLeft) => what switch
    {
        "sent" or "resent" => isLeft ? SequenceWay.Right : SequenceWay.Left,
        "received" or "duplicate" => isLeft ? SequenceWay.Left : SequenceWay.Right,
        _ => SequenceWay.Here,
    };
}
