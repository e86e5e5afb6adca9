using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>A moment of an incident's story.</summary>
/// <param name="Ticks">When, in UTC ticks.</param>
/// <param name="What">The kind of moment, as the JSON has it.</param>
/// <param name="Id">The message, or null.</param>
/// <param name="Text">What it says.</param>
public sealed record MarkView(long Ticks, string What, string? Id, LocalText Text);
