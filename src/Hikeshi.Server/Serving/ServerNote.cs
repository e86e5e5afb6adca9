namespace Hikeshi.Server.Serving;

/// <summary>What a running server writes into its data folder, for those who may read the folder.</summary>
/// <param name="Url">Where it answers, or null.</param>
/// <param name="Process">Its process.</param>
/// <param name="Token">What opens it to them; another one with each start.</param>
internal sealed record ServerNote(string? Url, int Process, string Token);
