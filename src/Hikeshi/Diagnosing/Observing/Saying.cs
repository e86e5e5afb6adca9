using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>What a line says, apart from when and where: the same for each line of the same text.</summary>
/// <param name="Entry">The message.</param>
/// <param name="Phrase">The phrase in it, or null.</param>
/// <param name="Text">Everything after the tag, cut.</param>
/// <param name="Signals">The signals whose conditions hold.</param>
/// <param name="Move">What it tells of a negotiation, or null.</param>
/// <param name="Rank">Its place among lines of the same moment.</param>
/// <param name="Fields">The fields that diagnosis looks at.</param>
internal sealed record Saying(
    CatalogEntry Entry,
    CatalogEntry? Phrase,
    string Text,
    ObservedSignal[] Signals,
    ObservedMove? Move,
    int Rank,
    KeyValuePair<string, string>[] Fields);
