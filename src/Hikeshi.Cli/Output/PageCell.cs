namespace Hikeshi.Cli.Output;

/// <summary>A text in a row of a page.</summary>
/// <param name="Text">The text.</param>
/// <param name="Width">The columns it may take; 0 for what is left, in the last cell.</param>
/// <param name="Ink">How it is shown.</param>
internal readonly record struct PageCell(string Text, int Width, Ink Ink = Ink.Plain)
{
    /// <summary>Blanks between two cells.</summary>
    public const int Gap = 2;
}
