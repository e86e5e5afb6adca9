using System.CommandLine;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>The options of <c>hikeshi simulate --to</c>; what is wrong with them is said by <see cref="DeliverySettings"/>.</summary>
internal sealed class DeliveryOptions(Language language)
{
    public Option<string?> To { get; } = Option("--to", "URL", DeliveryTexts.To, language);

    public Option<string?> Clock { get; } = Option("--clock", "real|fast", DeliveryTexts.Clock, language);

    public Option<string?> Pace { get; } = Option("--pace", "N", DeliveryTexts.Pace, language);

    public Option<string?> Repeat { get; } = Option("--repeat", "N", DeliveryTexts.Repeat, language);

    public Option<string?> Framing { get; } = Option("--framing", "lf|counted", DeliveryTexts.Framing, language);

    public Option<string?> Window { get; } = Option("--window", "N", DeliveryTexts.Window, language);

    public Option<string?> TlsCa { get; } = Option("--tls-ca", "FILE", DeliveryTexts.TlsCa, language);

    public Option<bool> TlsInsecure { get; } = new("--tls-insecure") { Description = DeliveryTexts.TlsInsecure.In(language) };

    /// <summary>Those that say nothing without <c>--to</c>.</summary>
    public IEnumerable<Option> NeedingTo => [Clock, Pace, Repeat, Framing, Window, TlsCa, TlsInsecure];

    public void AddTo(Command command)
    {
        Clock.CompletionSources.Add("real", "fast");
        Framing.CompletionSources.Add("lf", "counted");
        foreach (var option in (Option[])[To, .. NeedingTo])
        {
            command.Options.Add(option);
        }
    }

    private static Option<string?> Option(string name, string value, LocalText about, Language language) =>
        new(name) { Description = about.In(language), HelpName = value };
}
