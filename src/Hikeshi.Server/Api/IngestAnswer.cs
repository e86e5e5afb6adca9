namespace Hikeshi.Server.Api;

/// <summary>How many lines are safe on disk.</summary>
/// <param name="Accepted">Those that are.</param>
/// <param name="Refused">Those that are not, and are to be sent again.</param>
internal sealed record IngestAnswer(long Accepted, long Refused);
