namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">True: set to the right.</param>
/// <param name="IsLog">True: its cells come from the log and are not trusted.</param>
internal sealed record Column(string Title, bool IsNumber = false, bool IsLog = false);
