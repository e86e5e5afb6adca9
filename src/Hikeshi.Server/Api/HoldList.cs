namespace Hikeshi.Server.Api;

/// <summary>All holds, the released ones included.</summary>
internal sealed record HoldList(IReadOnlyList<HoldItem> Holds);
