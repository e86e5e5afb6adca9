namespace Hikeshi.Catalog;

/// <summary>One step of a scenario: a line, or the steps of another one.</summary>
public sealed record ScenarioStep
{
    /// <summary>The message ID; null for a phrase printed by its first message, and for an include.</summary>
    public string? Message { get; init; }

    /// <summary>The phrase that a free-form message holds, or null.</summary>
    public string? Phrase { get; init; }

    /// <summary>The scenario or part whose steps are played here, or null.</summary>
    public string? Include { get; init; }

    /// <summary>The number of the wording, from 1.</summary>
    public int Wording { get; init; } = 1;

    /// <summary>What stands where the wording allows any text.</summary>
    public string Text { get; init; } = "";

    /// <summary>none, peer, group or user: how much of the IKE context is known; null leaves it to the story.</summary>
    public string? Context { get; init; }

    /// <summary>negotiation, session or subject: what is new from this step on; null for nothing.</summary>
    public string? New { get; init; }

    /// <summary>The pause before the step.</summary>
    public Pause After { get; init; } = Pause.None;

    /// <summary>How often it is played; 0 for as long as the log lasts.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>The pause before each repetition; null for the same as before the first.</summary>
    public Pause? Every { get; init; }

    /// <summary>Values of fields; those of an include hold for all of its steps.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
