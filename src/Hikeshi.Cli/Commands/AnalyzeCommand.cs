using System.CommandLine;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Commands.Analyzing.Bundling;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi analyze</c>: logs in, one page out.</summary>
internal static class AnalyzeCommand
{
    private const int DefaultTop = 10;

    /// <summary>Wider lines are hard to read.</summary>
    private const int WidestPage = 120;

    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var inputs = new InputOptions(language);
        var format = new Option<string>("--format") { Description = AnalyzeTexts.Format.In(language), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var top = new Option<int>("--top") { Description = AnalyzeTexts.Top.In(language), HelpName = "N", DefaultValueFactory = _ => DefaultTop };
        var failOn = new Option<string?>("--fail-on") { Description = AnalyzeTexts.FailOn.In(language) };
        failOn.AcceptOnlyFromAmong("critical", "high", "medium", "low");
        var bundle = new Option<string?>("--bundle") { Description = BundleTexts.Option.In(language), HelpName = "DIR" };
        var command = new Command("analyze", AnalyzeTexts.Analyze.In(language));
        inputs.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(top);
        command.Options.Add(failOn);
        command.Options.Add(bundle);
        command.SetAction(parsed =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            var rows = parsed.GetValue(top);
            return rows < 0
                ? context.Usage(string.Format(null, AnalyzeTexts.BadTop.In(language), rows))
                : Run(context, parsed, settings, Format(context, parsed.GetValue(format)!, parsed.GetValue(inputs.Timezone)), rows, Bundle(context, parsed, parsed.GetValue(bundle), parsed.GetValue(inputs.Timezone)));
        });
        return command;
    }

    private static IReportFormat Format(CommandContext context, string format, string? zone) => format switch
    {
        "json" => new JsonReport(context.Language),
        "html" => new HtmlPage(context.Language, zone ?? "UTC"),
        "markdown" => new MarkdownReport(context.Language, zone ?? "UTC"),
        _ => new TextReport(context.Language, View(), zone ?? "UTC"),
    };

    private static Bundle? Bundle(CommandContext context, ParseResult parsed, string? folder, string? zone) =>
        folder is null ? null : new Bundle(context, new BundleFolder(folder), CommandLine.Of(parsed), zone ?? "UTC");

    private static TerminalView View() => TerminalView.Detect() is var view && view.Width > WidestPage ? view with { Width = WidestPage } : view;

    private static int Run(CommandContext context, ParseResult parsed, ReadSettings settings, IReportFormat format, int top, Bundle? bundle)
    {
        if (context.LoadCatalog(parsed) is not { } catalog)
        {
            return ExitCode.Usage;
        }

        if (bundle?.Prepare() is { } refused)
        {
            return refused;
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        var progress = new Progress(context.Error, !Console.IsErrorRedirected, context.Clock);
        var summary = new LogSummary(catalog);
        var diagnoser = new Diagnoser(catalog);
        var visitor = new AnalyzeVisitor(summary, diagnoser, progress);
        var run = new InputRun(catalog, settings, context.Language, context.Clock);
        var inputs = new SeenInputs(visitor);
        run.Read(inputs);
        progress.Clear();
        var diagnosis = diagnoser.Finish();

        // An input that could not be read is named on standard error; an empty report of it would be no news.
        if (summary.Lines > 0 || run.Problems.Count == 0)
        {
            output.Write(format.Write(ReportBuilder.Build(summary, top), diagnosis).Span);
            output.Flush();
        }

        foreach (var (input, records) in visitor.BadRecords)
        {
            context.Error.WriteLine(string.Format(null, AnalyzeTexts.BadRecords.In(context.Language), input, records));
        }

        var code = context.Finish(run.Problems, output);
        return bundle is null || (summary.Lines == 0 && run.Problems.Count > 0) ? code : Math.Max(code, bundle.Write(catalog, settings, summary, top, diagnosis, inputs));
    }
}
