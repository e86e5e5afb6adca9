namespace Hikeshi.Pipeline.Access;

/// <summary>What a program brings in place of a password. It speaks for a user, and never may more than this user.</summary>
/// <param name="Name">Tells it from others.</param>
/// <param name="User">Whom it speaks for.</param>
/// <param name="Role">The most it may do.</param>
/// <param name="CreatedTicks">Since when, in UTC ticks.</param>
/// <param name="ExpiresTicks">Until when, in UTC ticks; 0 for ever.</param>
public sealed record AccessToken(string Name, string User, Role Role, long CreatedTicks, long ExpiresTicks);
