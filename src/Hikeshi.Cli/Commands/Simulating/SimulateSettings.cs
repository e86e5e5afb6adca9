using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Simulating;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>What a command line says about a simulation, checked.</summary>
internal sealed class SimulateSettings
{
    private const int MostDevices = 1000;
    private const double MostRate = 1_000_000;

    private readonly ParseResult _parsed;
    private readonly Language _language;
    private string? _problem;

    private SimulateSettings(ParseResult parsed, Language language) => (_parsed, _language) = (parsed, language);

    /// <summary>The names of header styles, in the order of <see cref="HeaderStyle"/>.</summary>
    public static string[] Styles { get; } = ["ftd", "asa", "bare", "rfc3164", "rfc5424"];

    /// <summary>Checks the options; null and a sentence when one is wrong.</summary>
    public static SimulationOptions? From(ParseResult parsed, SimulateOptions options, Language language, out string? problem)
    {
        var read = new SimulateSettings(parsed, language);
        var standard = new SimulationOptions();
        var settings = new SimulationOptions
        {
            Devices = read.Number(options.Devices, standard.Devices, 1, MostDevices),
            Tunnels = read.Number(options.Tunnels, standard.Tunnels, 0, SimulationOptions.MostTunnels),
            Rate = read.Value(options.Rate, standard.Rate, SimulateTexts.BadRate, TryRate),
            Unknown = read.Value(options.Unknown, standard.Unknown, SimulateTexts.BadRate, TryRate),
            Seed = read.Value(options.Seed, standard.Seed, SimulateTexts.BadSeed, TrySeed),
            Duration = read.Value(options.Duration, standard.Duration, SimulateTexts.BadDuration, TryDuration),
            Start = read.Value(options.Start, standard.Start, SimulateTexts.BadStart, TryTime),
            Style = read.Value(options.Style, standard.Style, SimulateTexts.BadStyle, TryStyle),
            Loss = read.Value(options.Loss, standard.Loss, SimulateTexts.BadProbability, TryProbability),
            Duplicate = read.Value(options.Duplicate, standard.Duplicate, SimulateTexts.BadProbability, TryProbability),
            Reorder = read.Value(options.Reorder, standard.Reorder, SimulateTexts.BadProbability, TryProbability),
        };
        problem = read._problem;
        return problem is null ? settings : null;
    }

    private delegate bool TryRead<T>(string text, out T value);

    private T Value<T>(Option<string?> option, T standard, LocalText sentence, TryRead<T> tryRead)
    {
        if (_parsed.GetValue(option) is not { } text)
        {
            return standard;
        }

        if (!tryRead(text, out var value))
        {
            _problem ??= string.Format(null, sentence.In(_language), option.Name, SafeText.Of(text));
        }

        return value;
    }

    private int Number(Option<string?> option, int standard, int least, int most)
    {
        if (_parsed.GetValue(option) is not { } text)
        {
            return standard;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            _problem ??= string.Format(null, SimulateTexts.BadNumber.In(_language), option.Name, SafeText.Of(text), least, most);
        }

        return number;
    }

    private static bool TryRate(string text, out double rate) => TryDecimal(text, out rate) && rate <= MostRate;

    private static bool TryProbability(string text, out double value) => TryDecimal(text, out value) && value <= 1;

    private static bool TryDecimal(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static bool TrySeed(string text, out long seed) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed);

    /// <summary>A number of seconds, minutes, hours or days; at most ten years, so that no date runs out.</summary>
    private static bool TryDuration(string text, out TimeSpan duration)
    {
        const int MostDays = 3650;
        duration = default;
        double seconds = text is [.., var unit] ? unit switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 } : 0;
        if (seconds == 0 || !TryDecimal(text[..^1], out var count) || count <= 0 || count * seconds > MostDays * 86400.0)
        {
            return false;
        }

        duration = TimeSpan.FromSeconds(count * seconds);
        return true;
    }

    /// <summary>ISO 8601; without a zone it is UTC. Not so late that the longest log would leave the calendar.</summary>
    private static bool TryTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) && time.Year is >= 1970 and < 9000;

    private static bool TryStyle(string text, out HeaderStyle style)
    {
        var index = Array.IndexOf(Styles, text);
        style = (HeaderStyle)Math.Max(index, 0);
        return index >= 0;
    }
}
