namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>A table before it is set: the same rows become text or Markdown.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">A cell for each column; cells from logs are as they are in the log.</param>
/// <param name="Ours">Rows at the end in words of our own: others, no name.</param>
internal sealed record Grid(IReadOnlyList<Column> Columns, List<string[]> Rows, List<string[]> Ours);
