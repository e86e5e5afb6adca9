using System.CommandLine;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>The options of <c>hikeshi simulate</c>. All are texts: what is wrong with them is said by <see cref="SimulateSettings"/>.</summary>
internal sealed class SimulateOptions(Language language)
{
    public Option<string?> Devices { get; } = Option("--devices", "N", SimulateTexts.Devices, language);

    public Option<string?> Tunnels { get; } = Option("--tunnels", "N", SimulateTexts.Tunnels, language);

    public Option<string?> Rate { get; } = Option("--rate", "R", SimulateTexts.Rate, language);

    public Option<string?> Unknown { get; } = Option("--unknown", "R", SimulateTexts.UnknownRate, language);

    public Option<string?> Seed { get; } = Option("--seed", "S", SimulateTexts.Seed, language);

    public Option<string?> Duration { get; } = Option("--duration", "D", SimulateTexts.Duration, language);

    public Option<string?> Start { get; } = Option("--start", "TIME", SimulateTexts.Start, language);

    public Option<string?> Style { get; } = Option("--style", "HEADER", SimulateTexts.Style, language);

    public Option<string?> Loss { get; } = Option("--loss", "P", SimulateTexts.Loss, language);

    public Option<string?> Duplicate { get; } = Option("--duplicate", "P", SimulateTexts.Duplicate, language);

    public Option<string?> Reorder { get; } = Option("--reorder", "P", SimulateTexts.Reorder, language);

    public void AddTo(Command command)
    {
        Style.CompletionSources.Add(SimulateSettings.Styles);
        foreach (var option in (Option[])[Devices, Tunnels, Rate, Unknown, Seed, Duration, Start, Style, Loss, Duplicate, Reorder])
        {
            command.Options.Add(option);
        }
    }

    private static Option<string?> Option(string name, string value, LocalText about, Language language) =>
        new(name) { Description = about.In(language), HelpName = value };
}
