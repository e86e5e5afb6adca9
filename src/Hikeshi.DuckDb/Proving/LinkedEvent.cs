namespace Hikeshi.DuckDb.Proving;

/// <summary>What a link of a chain holds of an event, in its order. An absent text counts as an empty one.</summary>
internal readonly ref struct LinkedEvent
{
    public ulong Origin { get; init; }

    public ulong Sequence { get; init; }

    public long? Received { get; init; }

    public long? Time { get; init; }

    public long? UtcOffset { get; init; }

    public long? Assumed { get; init; }

    public long? Line { get; init; }

    public long? Cut { get; init; }

    public ReadOnlySpan<byte> Unit { get; init; }

    public ReadOnlySpan<byte> SourceAddress { get; init; }

    public ReadOnlySpan<byte> Transport { get; init; }

    public ReadOnlySpan<byte> File { get; init; }

    public ReadOnlySpan<byte> Raw { get; init; }
}
