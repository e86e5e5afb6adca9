namespace Hikeshi.Matching.Contexts;

/// <summary>A value of the context: where its text stands and where it is over.</summary>
internal readonly record struct ContextValue(int Start, int Length, int After, ContextStyle Style);
