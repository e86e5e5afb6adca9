namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A level that a device is not seen to log, with messages of it that would have told.</summary>
/// <param name="Class">The class of messages.</param>
/// <param name="Level">The level: their severity.</param>
/// <param name="Messages">Some of them.</param>
internal sealed record UnloggedLevel(string Class, int Level, IReadOnlyList<string> Messages);
