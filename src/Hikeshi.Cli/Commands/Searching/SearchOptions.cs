using System.CommandLine;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Searching;

/// <summary>The options of <c>search</c>.</summary>
internal sealed class SearchOptions(Language language)
{
    public Argument<string> Query { get; } = new("QUERY") { Description = SearchTexts.Query.In(language) };

    public InputOptions Inputs { get; } = new(language);

    public Option<string> Format { get; } = new("--format")
    {
        Description = SearchTexts.Format.In(language),
        DefaultValueFactory = _ => "text",
    };

    public Option<int?> Limit { get; } = new("--limit") { Description = SearchTexts.Limit.In(language), HelpName = "N" };

    public Option<bool> Count { get; } = new("--count") { Description = SearchTexts.Count.In(language) };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = CliTexts.Quiet.In(language) };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("json", "text", "table", "raw");
        command.Arguments.Add(Query);
        Inputs.AddTo(command);
        command.Options.Add(Format);
        command.Options.Add(Limit);
        command.Options.Add(Count);
        command.Options.Add(Quiet);
    }
}
