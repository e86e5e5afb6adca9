namespace Hikeshi.Server.Api;

/// <summary>What may stand at the cursor of a query.</summary>
/// <param name="Start">Where the text begins that a suggestion takes the place of, in UTF-16 units from 0.</param>
/// <param name="Length">How many units it has.</param>
/// <param name="Suggestions">The likeliest first.</param>
internal sealed record CompleteAnswer(int Start, int Length, IReadOnlyList<CompleteAnswer.Suggestion> Suggestions)
{
    /// <summary>One of them.</summary>
    /// <param name="Text">What takes the place.</param>
    /// <param name="About">What it means, in the language asked for.</param>
    internal sealed record Suggestion(string Text, string About);
}
