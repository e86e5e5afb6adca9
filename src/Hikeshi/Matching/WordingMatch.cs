namespace Hikeshi.Matching;

/// <summary>The wording that a text is.</summary>
internal readonly record struct WordingMatch(CompiledEntry Entry, CompiledTemplate Template);
