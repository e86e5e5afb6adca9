namespace Hikeshi.Pipeline.Access;

/// <summary>A person who may log in.</summary>
/// <param name="Name">As it was given; upper and lower case are the same name.</param>
/// <param name="Role">What this person may do.</param>
/// <param name="CreatedTicks">Since when, in UTC ticks.</param>
public sealed record User(string Name, Role Role, long CreatedTicks);
