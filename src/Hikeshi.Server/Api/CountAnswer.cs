namespace Hikeshi.Server.Api;

/// <summary>How many events there are.</summary>
internal sealed record CountAnswer(long Count);
