namespace Hikeshi.Pipeline.Access;

/// <summary>A browser in which somebody logged in.</summary>
/// <param name="User">Who.</param>
/// <param name="Address">From where.</param>
/// <param name="BeganTicks">When, in UTC ticks.</param>
/// <param name="ExpiresTicks">Until when unless it is used before, in UTC ticks.</param>
public sealed record Login(string User, string Address, long BeganTicks, long ExpiresTicks);
