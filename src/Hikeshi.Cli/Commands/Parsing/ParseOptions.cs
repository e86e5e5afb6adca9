using System.CommandLine;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>The options of <c>parse</c>.</summary>
internal sealed class ParseOptions(Language language)
{
    public static readonly string[] Statuses = ["parsed", "drift", "unknown", "untagged"];

    public InputOptions Inputs { get; } = new(language);

    public Option<string> Format { get; } = new("--format")
    {
        Description = CliTexts.ParseFormat.In(language),
        DefaultValueFactory = _ => "json",
    };

    public Option<string[]> Only { get; } = new("--only-status") { Description = CliTexts.OnlyStatus.In(language) };

    public Option<bool> Follow { get; } = new("--follow") { Description = CliTexts.Follow.In(language) };

    public AnonymizeOptions Anonymize { get; } = new(language);

    public Option<bool> Quiet { get; } = new("--quiet") { Description = CliTexts.Quiet.In(language) };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("json", "text", "table", "raw");
        Only.AcceptOnlyFromAmong(Statuses);
        Inputs.AddTo(command);
        command.Options.Add(Format);
        command.Options.Add(Only);
        command.Options.Add(Follow);
        Anonymize.AddTo(command);
        command.Options.Add(Quiet);
    }
}
