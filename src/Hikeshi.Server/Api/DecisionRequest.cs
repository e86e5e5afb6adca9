namespace Hikeshi.Server.Api;

/// <summary>What a person decides about an incident.</summary>
/// <param name="Kind">acknowledge, unacknowledge, comment, resolve, reopen.</param>
/// <param name="Person">Who.</param>
/// <param name="Comment">A remark.</param>
internal sealed record DecisionRequest(string? Kind, string? Person, string? Comment);
