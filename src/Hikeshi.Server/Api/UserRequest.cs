namespace Hikeshi.Server.Api;

/// <summary>A user to be made or changed; only what is asked for stands in it.</summary>
internal sealed record UserRequest(string? Name, string? Role, string? Password);
