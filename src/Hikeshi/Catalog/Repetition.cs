namespace Hikeshi.Catalog;

/// <summary>So many times within so many seconds.</summary>
/// <param name="Count">How many times; 0 means that it never opens an incident alone.</param>
/// <param name="Seconds">Within how many seconds of the log's own time.</param>
public sealed record Repetition(int Count, int Seconds)
{
    /// <summary>The first time is enough.</summary>
    public static Repetition Once { get; } = new(1, 0);
}
