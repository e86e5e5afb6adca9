namespace Hikeshi.Matching.Templates;

/// <summary>A word of an enumeration and the value stored for it.</summary>
internal sealed record EnumerationOption(string Text, string Value);
