using Hikeshi.DuckDb.Keeping;

namespace Hikeshi.Server.Asking;

/// <summary>The holds of a store as a command sees them: of a store that it opened, or behind the server that holds it.</summary>
internal interface IHolds
{
    /// <summary>Places a hold.</summary>
    /// <exception cref="Hikeshi.Texts.SentenceException">There is or was one of this name, or the store refused.</exception>
    Task AddAsync(Hold hold, CancellationToken cancel);

    /// <summary>Releases a hold.</summary>
    /// <exception cref="Hikeshi.Texts.SentenceException">There is none of this name, or the store refused.</exception>
    Task ReleaseAsync(string name, CancellationToken cancel);

    /// <summary>All holds, the released ones included, the earliest first.</summary>
    Task<IReadOnlyList<Hold>> AllAsync(CancellationToken cancel);
}
