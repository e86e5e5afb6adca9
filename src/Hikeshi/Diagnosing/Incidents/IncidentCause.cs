using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A named reason of an incident, with what proves it.</summary>
/// <param name="Entry">What the catalog knows of the cause.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Side">local, peer, client, aaa, path, either or software; null where it does not matter.</param>
/// <param name="Evidence">The lines, first and last, at most 50.</param>
/// <param name="EvidenceCount">How many lines there were in all.</param>
/// <param name="Details">What the lines say of this very case: which values differ, which networks were asked for.</param>
public sealed record IncidentCause(
    CauseEntry Entry,
    Confidence Confidence,
    string? Side,
    IReadOnlyList<Evidence> Evidence,
    long EvidenceCount,
    IReadOnlyList<LocalText> Details)
{
    /// <summary>The code, as in <c>crypto-acl-mismatch</c>.</summary>
    public string Code => Entry.Code;
}
