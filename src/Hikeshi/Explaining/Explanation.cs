using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>
/// All that can be said of a message, a phrase, a cause or a line, in both languages; what is said is said by the catalog.
/// Keeps nothing of the event it was made from.
/// </summary>
public sealed record Explanation
{
    /// <summary>The message ID, phrase name or cause code; null for a line that has no ID.</summary>
    public string? Key { get; init; }

    /// <summary>True for a phrase.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Causes: how to confirm and mend it, and what speaks for it; else null.</summary>
    public ExplainedCause? Cause { get; init; }

    /// <summary>True when the catalog has an entry for it.</summary>
    public bool IsKnown => Title is not null;

    /// <summary>One line; null when the catalog has no entry.</summary>
    public LocalText? Title { get; init; }

    /// <summary>The documented severity, 0 to 7; -1 for phrases and the unknown.</summary>
    public int Severity { get; init; } = -1;

    /// <summary>The class by the ID's prefix, or null.</summary>
    public CodedTitle? Class { get; init; }

    /// <summary>The family, or null.</summary>
    public CodedTitle? Family { get; init; }

    /// <summary>The outcome, or null.</summary>
    public CodedTitle? Outcome { get; init; }

    /// <summary>What is asked of the reader, or null.</summary>
    public CodedTitle? Action { get; init; }

    /// <summary>The device's own limit on how often it prints the message, or null.</summary>
    public RateLimit? Limited { get; init; }

    /// <summary>True when the text may begin with the IKE context.</summary>
    public bool HasContext { get; init; }

    /// <summary>The products that print it; empty when not known.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The first version that prints it, or null.</summary>
    public string? Since { get; init; }

    /// <summary>The message that took its place, or null.</summary>
    public RelatedTitle? ReplacedBy { get; init; }

    /// <summary>Phrases: the messages that carry it.</summary>
    public IReadOnlyList<RelatedTitle> Messages { get; init; } = [];

    /// <summary>Phrases: the field whose value it explains; null for the whole text.</summary>
    public string? On { get; init; }

    /// <summary>The wordings, the one devices print first.</summary>
    public IReadOnlyList<ExplainedWording> Wordings { get; init; } = [];

    /// <summary>The variables of the wordings, and what else was found in the line.</summary>
    public IReadOnlyList<ExplainedField> Fields { get; init; } = [];

    /// <summary>The known text that was recognised in the line, or null.</summary>
    public ExplainedPhrase? Phrase { get; init; }

    /// <summary>What happened and why.</summary>
    public LocalText About { get; init; } = LocalText.Empty;

    /// <summary>What it is evidence of; a recognised phrase's come first.</summary>
    public IReadOnlyList<ExplainedSignal> Signals { get; init; } = [];

    /// <summary>What to check and do.</summary>
    public LocalText Advice { get; init; } = LocalText.Empty;

    /// <summary>Where the vendor's page differs from the truth.</summary>
    public LocalText Notes { get; init; } = LocalText.Empty;

    /// <summary>Messages that stand near it.</summary>
    public RelatedTitles Related { get; init; } = RelatedTitles.None;

    /// <summary>Where the facts come from, by name.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The line, or null when an ID or a phrase was asked for.</summary>
    public ExplainedLine? Line { get; init; }

    /// <summary>What the catalog has instead, the nearest first, when it has no entry.</summary>
    public IReadOnlyList<RelatedTitle> Nearest { get; init; } = [];
}
