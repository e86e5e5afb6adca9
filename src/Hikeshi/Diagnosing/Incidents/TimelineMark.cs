using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>A moment in the story of an incident.</summary>
/// <param name="Ticks">When, in UTC ticks; 0 when not known.</param>
/// <param name="What">failed, up, ended, rekey, moved: what a picture draws.</param>
/// <param name="Id">The message that says so, or null for a conclusion.</param>
/// <param name="Text">One line.</param>
public sealed record TimelineMark(long Ticks, string What, string? Id, LocalText Text);
