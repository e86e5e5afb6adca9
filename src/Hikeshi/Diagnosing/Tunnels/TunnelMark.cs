namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A moment in the story of a tunnel.</summary>
/// <param name="Ticks">When, in UTC ticks.</param>
/// <param name="What">began, up, rekey, failed, down or moved.</param>
/// <param name="Id">The message that says so.</param>
public sealed record TunnelMark(long Ticks, string What, string Id);
