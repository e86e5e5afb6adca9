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

    public Option<string?> Data { get; } = new("--data") { Description = SearchTexts.Data.In(language), HelpName = "DIR" };

    public Option<string?> Order { get; } = new("--order") { Description = SearchTexts.Order.In(language) };

    public Option<string?> Cursor { get; } = new("--cursor") { Description = SearchTexts.Cursor.In(language), HelpName = "NEXT" };

    public Option<bool> Count { get; } = new("--count") { Description = SearchTexts.Count.In(language) };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = CliTexts.Quiet.In(language) };

    /// <summary>True when files are named: without one, stored events are meant.</summary>
    public bool NamesFiles(ParseResult parsed) => parsed.GetValue(Inputs.Files) is { Length: > 0 };

    /// <summary>The first option that was given and does not belong to what is searched, or null.</summary>
    public Option? Misplaced(ParseResult parsed)
    {
        Option[] wrong = NamesFiles(parsed) ? [Data, Order, Cursor] : [Inputs.Year, Inputs.ZoneMap, Inputs.Input];
        return Array.Find(wrong, o => parsed.GetResult(o) is { Implicit: false });
    }

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("json", "text", "table", "raw");
        command.Arguments.Add(Query);
        Inputs.AddTo(command);
        Order.AcceptOnlyFromAmong("newest", "oldest");
        command.Options.Add(Data);
        command.Options.Add(Format);
        command.Options.Add(Order);
        command.Options.Add(Limit);
        command.Options.Add(Cursor);
        command.Options.Add(Count);
        command.Options.Add(Quiet);
    }
}
