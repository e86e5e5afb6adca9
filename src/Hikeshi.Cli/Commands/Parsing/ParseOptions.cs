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

    public Option<bool> Anonymize { get; } = new("--anonymize") { Description = CliTexts.Anonymize.In(language) };

    public Option<string?> AnonymizeKey { get; } = new("--anonymize-key")
    {
        Description = CliTexts.AnonymizeKey.In(language),
        HelpName = "KEY",
    };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = CliTexts.Quiet.In(language) };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("json", "text", "table", "raw");
        Only.AcceptOnlyFromAmong(Statuses);
        Inputs.AddTo(command);
        command.Options.Add(Format);
        command.Options.Add(Only);
        command.Options.Add(Follow);
        command.Options.Add(Anonymize);
        command.Options.Add(AnonymizeKey);
        command.Options.Add(Quiet);
    }
}
