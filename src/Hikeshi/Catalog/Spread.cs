namespace Hikeshi.Catalog;

/// <summary>Many different values of one field from one subject are a pattern: a scan.</summary>
/// <param name="Field">The field.</param>
/// <param name="Count">How many different values.</param>
/// <param name="Seconds">Within how many seconds.</param>
/// <param name="Except">Values that do not count: the ports of harmless broadcasts.</param>
/// <param name="Cause">What it means.</param>
/// <param name="Claims">
/// Causes that are this pattern seen from one side: of a subject that never came up they are no incident beside it.
/// </param>
public sealed record Spread(string Field, int Count, int Seconds, IReadOnlyList<string> Except, string Cause, IReadOnlyList<string> Claims);
