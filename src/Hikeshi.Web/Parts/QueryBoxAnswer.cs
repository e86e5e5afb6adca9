namespace Hikeshi.Web.Parts;

/// <summary>Suggestions as the browser takes them.</summary>
/// <param name="Start">Where the text begins that a suggestion takes the place of.</param>
/// <param name="Length">How many units it has.</param>
/// <param name="Items">The suggestions.</param>
public sealed record QueryBoxAnswer(int Start, int Length, IReadOnlyList<QueryBoxItem> Items);
