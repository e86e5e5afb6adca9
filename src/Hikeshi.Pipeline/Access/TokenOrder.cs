namespace Hikeshi.Pipeline.Access;

/// <summary>A token that somebody wants.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="User">Whom it speaks for.</param>
/// <param name="Role">The most it may do; null for all that the user may.</param>
/// <param name="ExpiresTicks">Until when, in UTC ticks; 0 for ever.</param>
public sealed record TokenOrder(string Name, string User, Role? Role, long ExpiresTicks);
