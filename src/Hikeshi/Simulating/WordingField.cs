namespace Hikeshi.Simulating;

/// <summary>A variable of a wording and what it says when a step does not.</summary>
/// <param name="Number">The field's number in the dictionary.</param>
/// <param name="Name">Its name.</param>
/// <param name="Subject">The subject's value, or null.</param>
/// <param name="Sample">The value of the wording's sample, or null.</param>
/// <param name="IsNeeded">True unless it stands in an optional part that the sample leaves out.</param>
internal sealed record WordingField(int Number, string Name, string? Subject, string? Sample, bool IsNeeded);
