namespace Hikeshi.Server.Api;

/// <summary>A question in SQL.</summary>
/// <param name="Sql">One SELECT statement.</param>
/// <param name="Events">A query that says which events it sees; null for all.</param>
/// <param name="Limit">The most rows; null for the usual number.</param>
/// <param name="Seconds">How long it may take; null for the usual time.</param>
internal sealed record SqlRequest(string? Sql, string? Events = null, int? Limit = null, int? Seconds = null);
