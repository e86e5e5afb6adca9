using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>A cause while its evidence grows.</summary>
internal sealed class CauseDraft
{
    private const int MostDetails = 5;

    public required string Code { get; init; }

    public Confidence Confidence { get; set; }

    public string? Side { get; set; }

    public EvidenceList Evidence { get; init; } = new();

    public List<LocalText> Details { get; init; } = [];

    /// <summary>Takes over what another incident told of the same cause.</summary>
    public void Absorb(CauseDraft other)
    {
        (Confidence, Side) = other.Confidence > Confidence ? (other.Confidence, other.Side) : (Confidence, Side);
        Evidence.Absorb(other.Evidence);
        other.Details.ForEach(Tell);
    }

    public void Tell(LocalText detail)
    {
        if (Details.Count < MostDetails && !Details.Contains(detail))
        {
            Details.Add(detail);
        }
    }
}
