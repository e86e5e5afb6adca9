namespace Hikeshi.Matching.Templates;

/// <summary>A template compiled to a flat list of steps.</summary>
/// <param name="Steps">The steps; the last is <see cref="Op.End"/>.</param>
/// <param name="IsRest">True for <c>{*}</c>: any text.</param>
/// <param name="Letters">The letters every line of this wording has: how telling it is.</param>
/// <param name="Start">The lower-case bytes every line of this wording begins with; empty when a variable comes first.</param>
/// <param name="Last">The lower-case byte that every line of this wording ends with, final stops aside; 0 when a variable or an optional part comes last.</param>
/// <param name="HasTwins">True when a variable may hold a name in place of an address or number.</param>
internal sealed record TemplateProgram(Instruction[] Steps, bool IsRest, int Letters, byte[] Start, byte Last, bool HasTwins);
