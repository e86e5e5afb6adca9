using Hikeshi.Texts;

namespace Hikeshi.Syslog.Sending;

/// <summary>Lines cannot be sent. The sentence names the receiver, the reason and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
/// <param name="cause">What it came from.</param>
public sealed class SendException(LocalText sentence, Exception? cause = null) : SentenceException(sentence, cause);
