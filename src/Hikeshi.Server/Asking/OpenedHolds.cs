using Hikeshi.Cli.Output;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Asking;

/// <summary>The holds of a store of this process. What is done to them is written down.</summary>
/// <param name="retention">What they keep events from.</param>
/// <param name="note">Writes what was done, to what, and why, into the audit log.</param>
internal sealed class OpenedHolds(Retention retention, Func<AuditAction, string, string?, Task> note) : IHolds
{
    public async Task AddAsync(Hold hold, CancellationToken cancel)
    {
        await retention.HoldAsync(hold, cancel);
        await note(AuditAction.HoldAdd, hold.Name, hold.Reason);
    }

    public async Task ReleaseAsync(string name, CancellationToken cancel)
    {
        if (!await retention.ReleaseAsync(name, cancel))
        {
            throw new HoldException(StoreCommandTexts.NoHold.With(SafeText.Of(name)));
        }

        await note(AuditAction.HoldRelease, name, null);
    }

    public Task<IReadOnlyList<Hold>> AllAsync(CancellationToken cancel) => retention.HoldsAsync(cancel);
}
