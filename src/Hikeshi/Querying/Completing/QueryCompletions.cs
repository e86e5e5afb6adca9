namespace Hikeshi.Querying.Completing;

/// <summary>What may stand at the cursor, the likeliest first.</summary>
/// <param name="Start">Where the text begins that a suggestion takes the place of, in UTF-16 units from 0.</param>
/// <param name="Length">How many units it has.</param>
/// <param name="Suggestions">At most <see cref="QueryCompletion.Most"/>.</param>
public sealed record QueryCompletions(int Start, int Length, IReadOnlyList<QuerySuggestion> Suggestions);
