using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hikeshi.Cli.Texts;
using Hikeshi.Files;
using Hikeshi.Headers.Times;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Inputs;

/// <summary>What a command line says about reading logs, checked.</summary>
/// <param name="Files">The files; <c>-</c> is standard input.</param>
/// <param name="Format">How messages lie in them.</param>
/// <param name="Times">What is assumed about times; the newest possible time is set for each file.</param>
internal sealed record ReadSettings(IReadOnlyList<string> Files, InputFormat Format, TimeOptions Times)
{
    /// <summary>Read on as the files grow, until this; null reads to the end.</summary>
    public CancellationToken? FollowUntil { get; init; }

    /// <summary>Checks the options; null and a sentence when one is wrong.</summary>
    public static ReadSettings? From(ParseResult parsed, InputOptions options, Language language, out string? problem)
    {
        var files = parsed.GetValue(options.Files) is { Length: > 0 } named ? named : ["-"];
        if (!InputFormat.TryParse(parsed.GetValue(options.Input) ?? "auto", out var format))
        {
            problem = string.Format(null, CliTexts.BadInput.In(language), parsed.GetValue(options.Input));
            return null;
        }

        if (!TryZone(parsed.GetValue(options.Timezone) ?? "UTC", out var zone))
        {
            problem = string.Format(null, CliTexts.BadTimezone.In(language), parsed.GetValue(options.Timezone));
            return null;
        }

        if (!TryZoneNames(parsed.GetValue(options.ZoneMap) ?? [], out var names, out var wrong))
        {
            problem = string.Format(null, CliTexts.BadZoneMap.In(language), wrong);
            return null;
        }

        problem = null;
        return new ReadSettings(files, format, new TimeOptions
        {
            Zone = zone,
            ZoneNames = names,
            FirstYear = parsed.GetValue(options.Year),
        });
    }

    internal static bool TryZone(string name, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        if (name is "UTC" or "Z" or "GMT")
        {
            return true;
        }

        if (TryOffset(name, out var offset))
        {
            zone = TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
            return true;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone!);
    }

    /// <summary>Reads pairs such as <c>JST=+09:00</c>; the first that is none is given back.</summary>
    internal static bool TryZoneNames(IEnumerable<string> pairs, out Dictionary<string, TimeSpan> names, [NotNullWhen(false)] out string? wrong)
    {
        names = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !TryOffset(pair[(equals + 1)..], out var offset))
            {
                wrong = pair;
                return false;
            }

            names[pair[..equals]] = offset;
        }

        wrong = null;
        return true;
    }

    /// <summary><c>+09:00</c>, <c>-0330</c>, <c>+9</c>; at most 14 hours, as zones are.</summary>
    private static bool TryOffset(string text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length < 2 || text[0] is not ('+' or '-'))
        {
            return false;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (1 or 2 or 4)
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var (hours, minutes) = digits.Length == 4 ? (number / 100, number % 100) : (number, 0);
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return minutes < 60 && offset.Duration() <= TimeSpan.FromHours(14);
    }
}
