namespace Hikeshi.Server.Access;

/// <summary>What became of a try to log in.</summary>
/// <param name="Actor">Who it is; null when the password was not looked at, or is wrong.</param>
/// <param name="Wait">How long to wait before the next try; zero when it was looked at.</param>
internal readonly record struct LoginResult(Pipeline.Access.Actor? Actor, TimeSpan Wait);
