using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Storing;

/// <summary>What a store holds.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Bytes">How many bytes of disk all of it takes.</param>
/// <param name="Days">The files, oldest first.</param>
/// <param name="Problems">What cannot be served, a sentence each; empty when all is well.</param>
public sealed record StoreStats(
    long Events, long Bytes, IReadOnlyList<StoreDay> Days, IReadOnlyList<LocalText> Problems);
