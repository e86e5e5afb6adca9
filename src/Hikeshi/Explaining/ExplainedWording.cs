namespace Hikeshi.Explaining;

/// <summary>A wording of a message.</summary>
/// <param name="Name">As in "713120/1".</param>
/// <param name="Text">The template.</param>
/// <param name="Source"><c>device</c>, <c>reference</c>, <c>english</c> or <c>field</c>.</param>
/// <param name="IsMatched">True when the line that is explained has this wording.</param>
public sealed record ExplainedWording(string Name, string Text, string Source, bool IsMatched);
