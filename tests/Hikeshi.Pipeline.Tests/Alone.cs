namespace Hikeshi.Pipeline.Tests;

/// <summary>Tests that count bytes run alone: a collection that a neighbour causes would be counted as theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
