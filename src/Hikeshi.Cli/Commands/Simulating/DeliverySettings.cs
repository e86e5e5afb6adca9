using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Syslog.Sending;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>Where a simulated log is sent, and how, checked.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Sending">How it is spoken to.</param>
/// <param name="IsRealTime">Whether each line goes when its time has come.</param>
/// <param name="Pace">The most lines a second; 0 for no limit.</param>
/// <param name="Repeat">How often the log is sent; 0 for until it is interrupted.</param>
internal sealed record DeliverySettings(SendAddress To, SendOptions Sending, bool IsRealTime, double Pace, long Repeat)
{
    private const int Most = 1_000_000_000;

    /// <summary>False and a sentence when an option is wrong; no settings when the log is not to be sent.</summary>
    public static bool TryRead(ParseResult parsed, DeliveryOptions options, Language language, out DeliverySettings? settings, out string? problem)
    {
        (settings, problem) = (null, null);
        if (parsed.GetValue(options.To) is not { } url)
        {
            problem = options.NeedingTo.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })?.Name is { } alone
                ? DeliveryTexts.NeedsTo.With(alone).In(language)
                : null;
            return problem is null;
        }

        if (!SendAddress.TryParse(SafeText.Of(url), out var to, out var wrong))
        {
            problem = wrong!.In(language);
            return false;
        }

        var window = Number(options.Window, 128, 1, SendOptions.MostWindow, ref problem);
        var pace = Number(options.Pace, 0, 0, Most, ref problem);
        var repeat = Number(options.Repeat, 1, 0, Most, ref problem);
        var isFast = Choice(options.Clock, "real", "fast", ref problem);
        var isCounted = Choice(options.Framing, "lf", "counted", ref problem);
        var authorities = parsed.GetValue(options.TlsCa);
        if (problem is null && !isFast && (pace > 0 || repeat != 1))
        {
            problem = DeliveryTexts.NeedsFast.With(pace > 0 ? options.Pace.Name : options.Repeat.Name).In(language);
        }

        if (problem is null && authorities is not null && !File.Exists(authorities))
        {
            problem = DeliveryTexts.NoFile.With(options.TlsCa.Name, SafeText.Of(authorities)).In(language);
        }

        var sending = new SendOptions { IsCounted = isCounted, Window = window, Authorities = authorities, IsUnverified = parsed.GetValue(options.TlsInsecure) };
        settings = new DeliverySettings(to!, sending, !isFast, pace, repeat);
        return problem is null;

        int Number(Option<string?> option, int standard, int least, int most, ref string? problem)
        {
            if (parsed.GetValue(option) is not { } text)
            {
                return standard;
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                problem ??= SimulateTexts.BadNumber.With(option.Name, SafeText.Of(text), least, most).In(language);
            }

            return number;
        }

        // True for the second, the one that has to be asked for.
        bool Choice(Option<string?> option, string standard, string other, ref string? problem)
        {
            var text = parsed.GetValue(option) ?? standard;
            if (text != standard && text != other)
            {
                problem ??= DeliveryTexts.BadChoice.With(option.Name, SafeText.Of(text), standard, other).In(language);
            }

            return text == other;
        }
    }
}
