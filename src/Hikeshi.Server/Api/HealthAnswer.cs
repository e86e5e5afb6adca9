namespace Hikeshi.Server.Api;

/// <summary>Whether the server can do its work.</summary>
/// <param name="Status"><c>ok</c>, or <c>failing</c>.</param>
/// <param name="Reasons">What fails.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<string>? Reasons = null);
