namespace Hikeshi.Server.Serving;

/// <summary>What a running server writes into its data folder, for those who may read the folder.</summary>
/// <param name="Url">Where it answers, or null.</param>
/// <param name="Process">Its process.</param>
/// <param name="Socket">The Unix socket on which it answers whoever may open it; null when it answers nobody.</param>
internal sealed record ServerNote(string? Url, int Process, string? Socket);
