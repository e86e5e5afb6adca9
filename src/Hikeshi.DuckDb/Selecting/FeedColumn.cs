namespace Hikeshi.DuckDb.Selecting;

/// <summary>A column that is offered to those who write SQL.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="Expression">Where the store keeps it.</param>
internal readonly record struct FeedColumn(string Name, string Expression)
{
    public FeedColumn(string name)
        : this(name, name)
    {
    }
}
