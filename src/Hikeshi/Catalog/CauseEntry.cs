using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>A named cause: what it is, how to confirm it, how to mend it, and how it becomes an incident.</summary>
/// <param name="Code">The code, as in <c>crypto-acl-mismatch</c>.</param>
/// <param name="Side">Whose side it lies on, where that is always the same; else null.</param>
/// <param name="Kind">The kind of incident that it is a cause of, as in <c>vpn.tunnel</c>; empty for one that is only explained.</param>
/// <param name="Severity">The incident's severity when this is its leading cause; null for the kind's own.</param>
/// <param name="Phase">The IKE phase whose completion proves that it is over: 1 or 2; 0 where neither does.</param>
/// <param name="Opens">How often its evidence must come before it opens an incident alone.</param>
/// <param name="GivesWayTo">More special causes that take its place where each of its lines speaks for them, too.</param>
/// <param name="Title">One line.</param>
/// <param name="Explanation">What it is and how it comes about.</param>
/// <param name="Commands">Device commands that confirm it.</param>
/// <param name="Confirm">What to look for in their output.</param>
/// <param name="Mend">What to change.</param>
public sealed record CauseEntry(
    string Code,
    string? Side,
    string Kind,
    string? Severity,
    int Phase,
    Repetition Opens,
    IReadOnlyList<string> GivesWayTo,
    LocalText Title,
    LocalText Explanation,
    IReadOnlyList<string> Commands,
    LocalText Confirm,
    LocalText Mend);
