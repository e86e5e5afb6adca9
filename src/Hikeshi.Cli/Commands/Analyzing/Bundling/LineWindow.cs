namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>Lines of a file that stand around the evidence of an incident.</summary>
/// <param name="File">The file.</param>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line.</param>
/// <param name="Log">Where they go.</param>
internal sealed record LineWindow(string File, long First, long Last, IncidentLog Log);
