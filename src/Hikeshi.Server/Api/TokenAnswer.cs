namespace Hikeshi.Server.Api;

/// <summary>What a program must bring; shown this once.</summary>
internal sealed record TokenAnswer(string Token);
