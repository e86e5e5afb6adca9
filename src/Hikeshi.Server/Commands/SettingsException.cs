using Hikeshi.Cli.Output;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>The command line is wrong. The sentence names the option, its value and the way out.</summary>
internal sealed class SettingsException(LocalText sentence, Exception? cause = null) : SentenceException(sentence, cause)
{
    /// <summary>The option whose value will not do, or null when it is not about one.</summary>
    public string? Option { get; init; }

    /// <summary>An option has a value that will not do.</summary>
    public static SettingsException Bad(string option, string value, LocalText wayOut)
    {
        var shown = SafeText.Of(value);
        return new(new LocalText(ServeTexts.BadValue.With(option, shown, wayOut.En).En, ServeTexts.BadValue.With(option, shown, wayOut.Ja).Ja)) { Option = option };
    }
}
