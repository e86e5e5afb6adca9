using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>Lines of a file that stand around the evidence of an incident.</summary>
/// <param name="File">The file.</param>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line.</param>
/// <param name="Evidence">The evidence that stands in them, each line once, in its order: by it the second reading knows that it reads the same file.</param>
/// <param name="Log">Where they go.</param>
internal sealed record LineWindow(string File, long First, long Last, IReadOnlyList<Evidence> Evidence, IncidentLog Log);
