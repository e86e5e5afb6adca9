namespace Hikeshi.Web.Parts;

/// <summary>One suggestion.</summary>
/// <param name="Text">What takes the place of the word.</param>
/// <param name="About">What it means, in the person's language.</param>
public sealed record QueryBoxItem(string Text, string About);
