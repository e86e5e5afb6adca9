namespace Hikeshi.Catalog;

/// <summary>Many different values of one field from one subject are a pattern: a scan.</summary>
/// <param name="Field">The field.</param>
/// <param name="Count">How many different values.</param>
/// <param name="Seconds">Within how many seconds.</param>
/// <param name="Except">Values that do not count: the ports of harmless broadcasts.</param>
/// <param name="Cause">What it means.</param>
public sealed record Spread(string Field, int Count, int Seconds, IReadOnlyList<string> Except, string Cause);
