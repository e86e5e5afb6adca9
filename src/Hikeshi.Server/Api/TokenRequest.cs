namespace Hikeshi.Server.Api;

/// <summary>A token to be made.</summary>
internal sealed record TokenRequest(string? Name, string? User, string? Role, DateTimeOffset? Expires);
