using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A negotiation while it grows. Plain data, saved as it is.</summary>
internal sealed class NegotiationDraft
{
    private const int MostSteps = 16;

    private const string Initiator = "initiator";

    public required int Phase { get; init; }

    public string? Role { get; set; }

    public string? Mode { get; set; }

    public bool IsRekey { get; set; }

    public string? MessageId { get; set; }

    public NetworkPair Networks { get; set; } = NetworkPair.Unknown;

    public string? Inbound { get; set; }

    public string? Outbound { get; set; }

    public required long Begin { get; init; }

    /// <summary>When its last line came, in ticks.</summary>
    public long Active { get; set; }

    public NegotiationOutcome Outcome { get; set; }

    public string? Waiting { get; set; }

    /// <summary>The last pair of messages of which ours was sent, and the peer's received.</summary>
    public int SentStep { get; set; }

    public int ReceivedStep { get; set; }

    public int Sent { get; set; }

    public int Resent { get; set; }

    public int Received { get; set; }

    public int Duplicates { get; set; }

    public int Compared { get; set; }

    public required LineReference First { get; init; }

    public LineReference? Last { get; set; }

    /// <summary>Its lines; the number is that of the pair of messages, as the role may be told only later.
    /// Null for one that keeps them no longer.</summary>
    public List<NegotiationStep>? Steps { get; set; } = [];

    /// <summary>Begins one with a line.</summary>
    public static NegotiationDraft Of(Observation item, int phase) => new()
    {
        Phase = phase,
        Begin = item.Ticks,
        Active = item.Ticks,
        First = LineReference.Of(item),
    };

    /// <summary>Adds what a line says of it, whichever line it is.</summary>
    public void Take(Observation item, ObservedMove move)
    {
        Active = Math.Max(Active, item.Ticks);
        Role ??= move.Role ?? item["ike.role"];
        Mode ??= move.Mode ?? item["ike.mode"] ?? (Phase == 1 && move.Step > 1 ? "main" : null);
        Waiting = item["ike.state"] ?? Awaited(item["ike.history"]) ?? Waiting;
        if (item["ike.message_id"] is { } id && Phase == 2)
        {
            MessageId ??= id;
        }

        var what = Count(item, move);
        if (Steps?.Count >= MostSteps)
        {
            Steps.RemoveAt(MostSteps / 2);
        }

        Steps?.Add(new NegotiationStep(what, move.Step, LineReference.Of(item)));
    }

    public void Close(NegotiationOutcome outcome, LineReference? by)
    {
        Outcome = outcome;
        Last = by;
    }

    /// <summary>As it is told.</summary>
    /// <param name="isStale">True when it has been silent for so long that nothing more will come.</param>
    public Negotiation Build(bool isStale) => new()
    {
        Phase = Phase,
        Role = Role,
        Mode = Mode,
        IsRekey = IsRekey,
        MessageId = MessageId,
        Networks = Networks,
        Begin = First.Ticks,
        End = First.Ticks == 0 ? 0 : Active,
        Outcome = Outcome == NegotiationOutcome.Open && isStale ? NegotiationOutcome.Unfinished : Outcome,
        Reached = Math.Max(Number(SentStep, isOurs: true), Number(ReceivedStep, isOurs: false)),
        Waiting = Waiting,
        Sent = Sent,
        Resent = Resent,
        Received = Received,
        Duplicates = Duplicates,
        Compared = Compared,
        First = First,
        Last = Last,
        Steps = [.. (Steps ?? []).Select(s => s with { Number = Number(s.Number, s.What is "sent" or "resent" or "step") }).OrderBy(s => s.Line.Ticks).ThenBy(Place)],
    };

    /// <summary>The initiator sends the odd messages of a mode.</summary>
    private int Number(int step, bool isOurs) =>
        step == 0 || Role is null ? 0 : (2 * step) - (isOurs == (Role == Initiator) ? 1 : 0);

    /// <summary>Within one moment the messages are told in their order: lines of the same second may have come in any.</summary>
    private static int Place(NegotiationStep step) => step.What switch
    {
        "begins" => 0,
        "done" or "failed" or "gave_up" or "ended" or "lost" => int.MaxValue,

        // A message is made before it is sent.
        "step" when step.Number > 0 => 2 * step.Number,
        _ => step.Number == 0 ? 1 : (2 * step.Number) + 1,
    };

    private string Count(Observation item, ObservedMove move)
    {
        switch (move.Kind)
        {
            case MoveKind.Message when item["ike.direction"] == "received":
                (Received, ReceivedStep) = (Received + item.Repeat, Math.Max(ReceivedStep, move.Step));
                return "received";
            case MoveKind.Message when item["ike.direction"] == "resent":
                (Resent, SentStep) = (Resent + item.Repeat, Math.Max(SentStep, move.Step));
                return "resent";
            case MoveKind.Message:
                (Sent, SentStep) = (Sent + item.Repeat, Math.Max(SentStep, move.Step));
                return "sent";
            case MoveKind.Step:
                SentStep = Math.Max(SentStep, move.Step);
                return "step";
            case MoveKind.Duplicate:
                Duplicates += item.Repeat;
                break;
            case MoveKind.Compared:
                Compared += item.Repeat;
                break;
        }

        return TunnelWords.Of(move.Kind);
    }

    /// <summary>The history begins with the newest state; the first that waits says what for.</summary>
    private static string? Awaited(string? history) => history?
        .Split([',', '>', ' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(s => s.Contains("_WAIT_", StringComparison.Ordinal));
}
