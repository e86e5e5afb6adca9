using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>A named cause: what it is, how to confirm it, how to mend it.</summary>
/// <param name="Code">The code, as in <c>crypto-acl-mismatch</c>.</param>
/// <param name="Side">Whose side it lies on, where that is always the same; else null.</param>
/// <param name="Title">One line.</param>
/// <param name="Explanation">What it is and how it comes about.</param>
/// <param name="Commands">Device commands that confirm it.</param>
/// <param name="Confirm">What to look for in their output.</param>
/// <param name="Mend">What to change.</param>
public sealed record CauseEntry(
    string Code,
    string? Side,
    LocalText Title,
    LocalText Explanation,
    IReadOnlyList<string> Commands,
    LocalText Confirm,
    LocalText Mend);
