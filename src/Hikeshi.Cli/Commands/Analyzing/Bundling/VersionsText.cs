using System.Security.Cryptography;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>What made the bundle and of what: with it, somebody else can make the same.</summary>
internal static class VersionsText
{
    public static string Of(MessageCatalog catalog, Language language, string commandLine, DateTimeOffset now, SeenInputs inputs)
    {
        var text = new StringBuilder();
        text.Append("hikeshi ").Append(ProgramVersion.Text).Append('\n');
        Line(text, BundleTexts.Catalog, language, catalog.MessageIds.Count, catalog.PhraseNames.Count, catalog.CauseCodes.Count);
        Line(text, BundleTexts.Command, language, commandLine);
        Line(text, BundleTexts.Written, language, JsonWords.Time(now.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond));
        Line(text, BundleTexts.Inputs, language);
        foreach (var file in inputs.Files)
        {
            text.Append("  ").Append(SafeText.Of(Input(file, language))).Append('\n');
        }

        foreach (var stream in inputs.Streams)
        {
            text.Append("  ").Append(SafeText.Of(string.Format(null, BundleTexts.Stream.In(language), stream))).Append('\n');
        }

        return text.ToString();
    }

    private static string Input(string file, Language language)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return string.Format(null, BundleTexts.File.In(language), file, stream.Length, hash);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return string.Format(null, BundleTexts.Gone.In(language), file);
        }
    }

    private static void Line(StringBuilder text, LocalText words, Language language, params object[] values) =>
        text.Append(SafeText.Of(string.Format(null, words.In(language), values))).Append('\n');
}
