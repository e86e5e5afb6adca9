namespace Hikeshi.Server.Serving;

/// <summary>What a running server writes into its data folder.</summary>
/// <param name="Url">Where it answers, or null.</param>
/// <param name="Process">Its process.</param>
internal sealed record ServerNote(string? Url, int Process);
