using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Configuring;

/// <summary>The value of a key and where it came from.</summary>
/// <param name="Key">The key.</param>
/// <param name="Texts">The value as the option takes it; empty where nobody said anything.</param>
/// <param name="Source">What said it.</param>
/// <param name="Place">Where: the option, the variable, or the place in the file.</param>
internal sealed record SettingValue(SettingKey Key, IReadOnlyList<string> Texts, SettingSource Source, string Place)
{
    /// <summary>What said it, and where, for people to read.</summary>
    public LocalText Origin => Source switch
    {
        SettingSource.CommandLine => ConfigTexts.ByCommandLine.With(Place),
        SettingSource.Environment => ConfigTexts.ByEnvironment.With(Place),
        SettingSource.File => new LocalText(Place, Place),
        _ => ConfigTexts.ByDefault,
    };

    public bool IsSame(SettingValue other) => Texts.SequenceEqual(other.Texts, StringComparer.Ordinal);

    /// <summary>As it would stand in the file.</summary>
    public string Written => Key.Kind switch
    {
        SettingKind.List => $"[{string.Join(", ", Texts.Select(Quote))}]",
        SettingKind.Map => $"{{ {string.Join(", ", Texts.Select(t => t.Split('=', 2)).Select(p => $"{Quote(p[0])} = {Quote(p[^1])}"))} }}",
        _ when Texts.Count == 0 => "",
        SettingKind.Flag => Texts[^1],
        _ => Quote(Texts[^1]),
    };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
