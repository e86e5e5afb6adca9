using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>What the catalog knows of one message, or of one phrase inside a free-form message.</summary>
public sealed record CatalogEntry
{
    /// <summary>The message ID ("713061") or the phrase's name.</summary>
    public required string Key { get; init; }

    /// <summary>True for a phrase.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Phrases: the IDs that carry it.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Phrases: the field whose value it explains; null for the whole text.</summary>
    public string? On { get; init; }

    /// <summary>The documented severity, 0 to 7; -1 for phrases.</summary>
    public int Severity { get; init; } = -1;

    /// <summary>The family, a name of the closed list.</summary>
    public required string Family { get; init; }

    /// <summary>success, failure or neutral.</summary>
    public required string Outcome { get; init; }

    /// <summary>What is asked of the reader, a name of the closed list.</summary>
    public required string Action { get; init; }

    /// <summary>The device's own limit on how often it prints the message, or null.</summary>
    public RateLimit? Limited { get; init; }

    /// <summary>True when this entry's text may begin with the IKE context although its class has none.</summary>
    public bool Context { get; init; }

    /// <summary>The products that print it; empty when not known.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The first version that prints it, or null.</summary>
    public string? Since { get; init; }

    /// <summary>The ID that took its place, or null.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Where the facts come from, by name.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The wordings, the one devices print first.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];

    /// <summary>What the message is evidence of.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>What the message tells of a negotiation or a tunnel.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>Messages that stand near it.</summary>
    public RelatedMessages Related { get; init; } = RelatedMessages.None;

    /// <summary>One line: what happened.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What happened and why.</summary>
    public LocalText Explanation { get; init; } = LocalText.Empty;

    /// <summary>What to check and do.</summary>
    public LocalText Advice { get; init; } = LocalText.Empty;

    /// <summary>Where the vendor's page differs from the truth.</summary>
    public LocalText Notes { get; init; } = LocalText.Empty;

    /// <summary>Lines with their expected fields.</summary>
    public IReadOnlyList<Sample> Samples { get; init; } = [];
}
