using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>A known text that was recognised in the line that is explained.</summary>
/// <param name="Name">The phrase's name.</param>
/// <param name="On">The field whose value it explains; null for the whole text.</param>
/// <param name="Title">One line.</param>
/// <param name="Explanation">What happened and why.</param>
/// <param name="Advice">What to check and do.</param>
/// <param name="Notes">Where sources differ; may be empty.</param>
public sealed record ExplainedPhrase(
    string Name, string? On, LocalText Title, LocalText Explanation, LocalText Advice, LocalText Notes);
