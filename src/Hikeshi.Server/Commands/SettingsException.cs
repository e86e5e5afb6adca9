using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>The command line is wrong. The sentence names the option, its value and the way out.</summary>
internal sealed class SettingsException(LocalText sentence, Exception? cause = null) : Exception(sentence.En, cause)
{
    public LocalText Sentence { get; } = sentence;
}
