using System.CommandLine;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Inputs;

/// <summary>The options of every command that reads logs.</summary>
internal sealed class InputOptions(Language language)
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = CliTexts.Files.In(language),
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Timezone { get; } = new("--timezone")
    {
        Description = CliTexts.Timezone.In(language),
        HelpName = "ZONE",
    };

    public Option<int?> Year { get; } = new("--year") { Description = CliTexts.Year.In(language), HelpName = "YYYY" };

    public Option<string[]> ZoneMap { get; } = new("--zone-map")
    {
        Description = CliTexts.ZoneMap.In(language),
        HelpName = "NAME=OFFSET",
    };

    public Option<string> Input { get; } = new("--input")
    {
        Description = CliTexts.Input.In(language),
        HelpName = "FORMAT",
    };

    public void AddTo(Command command)
    {
        Files.Validators.Add(result =>
        {
            // Without this, a mistyped option would be looked for as a file.
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    result.AddError(string.Format(null, CliTexts.UnknownOption.In(language), token.Value));
                }
            }
        });
        command.Arguments.Add(Files);
        command.Options.Add(Timezone);
        command.Options.Add(Year);
        command.Options.Add(ZoneMap);
        command.Options.Add(Input);
    }
}
