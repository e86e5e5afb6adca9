namespace Hikeshi.Simulating;

/// <summary>What a device says: a line without its header.</summary>
/// <param name="Severity">The documented severity of the message.</param>
/// <param name="Id">The message ID.</param>
/// <param name="Text">Everything behind the tag.</param>
internal sealed record Utterance(int Severity, string Id, string Text);
