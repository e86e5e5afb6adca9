namespace Hikeshi.Catalog;

/// <summary>A line and what must be read from it: every sample is a test.</summary>
/// <param name="Line">A whole line, or the text after the tag.</param>
/// <param name="Template">The number of the wording that must match, from 1.</param>
/// <param name="Phrase">The phrase that must be recognised, or null.</param>
/// <param name="Fields">Exactly the fields expected: name and value as JSON.</param>
public sealed record Sample(
    string Line, int Template, string? Phrase, IReadOnlyList<KeyValuePair<string, string>> Fields);
