using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Explaining;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Explaining;
using Hikeshi.Files;
using Hikeshi.Headers.Times;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi explain</c>: what a message means and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var what = new Argument<string[]>("ID|LINE|-")
        {
            Description = ExplainTexts.What.In(language),
            HelpName = "ID|LINE|-", // without it, help lists every completion
            Arity = ArgumentArity.OneOrMore,
        };
        what.CompletionSources.Add(_ => Keys(context.OfferedCatalog(), context));
        var format = new Option<string>("--format") { Description = ExplainTexts.Format.In(language), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("explain", ExplainTexts.Explain.In(language));
        command.Arguments.Add(what);
        command.Options.Add(format);
        command.SetAction(parsed => Run(context, parsed, string.Join(' ', parsed.GetValue(what)!), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string asked, string format)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return context.Usage(ExplainTexts.NothingAsked.In(context.Language));
        }

        if (context.LoadCatalog(parsed) is not { } catalog)
        {
            return ExitCode.Usage;
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        IExplanationFormat writer = format switch
        {
            "json" => new JsonExplanation(context.Language),
            "markdown" => new MarkdownExplanation(context.Language),
            _ => new PageExplanation(context.Language, TerminalView.Detect()),
        };
        var visitor = new ExplainVisitor(new Explainer(catalog), writer, output);
        IReadOnlyList<string> problems = [];
        if (asked == "-")
        {
            var settings = new ReadSettings(["-"], InputFormat.Auto, new TimeOptions());
            var run = new InputRun(catalog, settings, context.Language, context.Clock);
            run.Read(visitor);
            problems = run.Problems;
        }
        else if (ExplanationKey.TryRead(asked, out var key))
        {
            visitor.Explain(key);
        }
        else
        {
            var times = new TimeOptions { Newest = context.Clock.GetUtcNow() };
            visitor.Visit(new EventReader(catalog, times).Read(Encoding.UTF8.GetBytes(asked)));
        }

        var code = context.Finish(problems, output);
        return visitor.HasUnknown ? ExitCode.Failed : code;
    }

    /// <summary>Message IDs, phrase names and cause codes with their titles.</summary>
    private static IEnumerable<CompletionItem> Keys(MessageCatalog catalog, CommandContext context) =>
        catalog.MessageIds.Concat(catalog.PhraseNames).Select(key =>
            new CompletionItem(key, detail: catalog.Find(key)?.Title.In(context.Language)))
            .Concat(catalog.CauseCodes.Select(code =>
                new CompletionItem(code, detail: catalog.FindCause(code)?.Title.In(context.Language))));
}
