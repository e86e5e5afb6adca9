using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Proving;

/// <summary>A chain or file that is not whole.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Device">The device of the chain; empty for events without one, and for files.</param>
/// <param name="Hour">The hour of receipt, in UTC; null for files and for events that were not received.</param>
/// <param name="Expected">How many events the chain should have.</param>
/// <param name="Found">How many it has.</param>
/// <param name="Sentence">More about a file; null for chains.</param>
public sealed record Finding(
    FindingKind Kind, string File, string Device, DateTime? Hour, long Expected, long Found, LocalText? Sentence = null);
