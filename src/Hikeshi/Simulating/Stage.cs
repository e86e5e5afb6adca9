using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>What all players of a simulation share.</summary>
/// <param name="Catalog">Scenarios and wordings.</param>
/// <param name="Writer">Puts steps into words.</param>
/// <param name="End">The end of the log, in milliseconds from its start.</param>
internal sealed record Stage(MessageCatalog Catalog, StepWriter Writer, long End);
