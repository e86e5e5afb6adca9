namespace Hikeshi.Explaining.Searching;

/// <summary>A text as searches compare it, with the way back: which character of the original each one came from.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Places">For each folded character, where it stands in the original.</param>
internal sealed record FoldedText(string Text, int[] Places);
