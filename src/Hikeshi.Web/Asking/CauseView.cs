using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>A cause of an incident as pages show it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Confidence">high, medium or low.</param>
/// <param name="Side">Whose side it lies on, or null.</param>
/// <param name="Title">Its name.</param>
/// <param name="Explanation">What it means.</param>
public sealed record CauseView(string Code, string Confidence, string? Side, LocalText Title, LocalText Explanation)
{
    public IReadOnlyList<LocalText> Details { get; init; } = [];

    /// <summary>Commands that confirm it.</summary>
    public IReadOnlyList<string> Confirm { get; init; } = [];

    public LocalText ConfirmAbout { get; init; } = LocalText.Empty;

    public LocalText Mend { get; init; } = LocalText.Empty;

    public long EvidenceCount { get; init; }

    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];
}
