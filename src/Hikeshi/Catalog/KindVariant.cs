namespace Hikeshi.Catalog;

/// <summary>The kind that takes another's place.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Field">The field whose presence decides.</param>
public sealed record KindVariant(string Kind, string Field);
