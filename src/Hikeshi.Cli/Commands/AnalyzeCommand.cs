using System.CommandLine;
using Hikeshi.Anonymizing;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Commands.Analyzing.Bundling;
using Hikeshi.Cli.Commands.Parsing;
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
        var incidents = new IncidentOptions(language);
        var anonymize = new AnonymizeOptions(language);
        var bundle = new Option<string?>("--bundle") { Description = BundleTexts.Option.In(language), HelpName = "DIR" };
        var command = new Command("analyze", AnalyzeTexts.Analyze.In(language));
        inputs.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(top);
        command.Options.Add(failOn);
        incidents.AddTo(command);
        anonymize.AddTo(command);
        command.Options.Add(bundle);
        command.SetAction(parsed =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            var rows = parsed.GetValue(top);
            problem = rows < 0 ? string.Format(null, AnalyzeTexts.BadTop.In(language), rows) : anonymize.Problem(parsed);
            return problem is not null
                ? context.Usage(problem)
                : Run(
                    context,
                    parsed,
                    settings,
                    new AnalyzeSettings(
                        Format(context, parsed.GetValue(format)!, parsed.GetValue(inputs.Timezone), incidents.IsVerbose(parsed)),
                        rows,
                        parsed.GetValue(failOn),
                        incidents,
                        Bundle(context, parsed, parsed.GetValue(bundle), parsed.GetValue(inputs.Timezone)),
                        anonymize.Key(parsed)));
        });
        return command;
    }

    private static IReportFormat Format(CommandContext context, string format, string? zone, bool isVerbose) => format switch
    {
        "json" => new JsonReport(context.Language),
        "html" => new HtmlPage(context.Language, zone ?? "UTC"),
        "markdown" => new MarkdownReport(context.Language, zone ?? "UTC", isVerbose),
        _ => new TextReport(context.Language, View(), zone ?? "UTC", isVerbose),
    };

    private static Bundle? Bundle(CommandContext context, ParseResult parsed, string? folder, string? zone) =>
        folder is null ? null : new Bundle(context, new BundleFolder(folder), CommandLine.Of(parsed), zone ?? "UTC");

    private static TerminalView View() => TerminalView.Detect() is var view && view.Width > WidestPage ? view with { Width = WidestPage } : view;

    private static int Run(CommandContext context, ParseResult parsed, ReadSettings settings, AnalyzeSettings how)
    {
        if (context.LoadCatalog(parsed) is not { } catalog)
        {
            return ExitCode.Usage;
        }

        if (how.Incidents.Filter(parsed, catalog, out var problem) is not { } filter
            || how.Incidents.Diagnosis(parsed, out problem) is not { } options)
        {
            return context.Usage(problem!);
        }

        if (how.Bundle?.Prepare() is { } refused)
        {
            return refused;
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        var progress = new Progress(context.Error, !Console.IsErrorRedirected, context.Clock);
        using var anonymizer = how.Key is { } key ? new Anonymizer(catalog, key) : null;
        var anonymous = anonymizer is null ? null : new AnonymousReader(catalog, anonymizer);
        if (anonymizer is not null)
        {
            options = options with { Aliases = options.Aliases.ToDictionary(a => anonymizer.AnonymizeHost(a.Key), a => anonymizer.AnonymizeHost(a.Value), StringComparer.Ordinal) };
        }

        var summary = new LogSummary(catalog);
        var diagnoser = new Diagnoser(catalog, options);
        var visitor = new AnalyzeVisitor(summary, diagnoser, progress, anonymous);
        var run = new InputRun(catalog, settings, context.Language, context.Clock);
        var inputs = new SeenInputs(visitor);
        run.Read(inputs);
        progress.Clear();
        var found = diagnoser.Finish();
        var report = ReportBuilder.Build(summary, how.Top);
        var chosen = anonymizer is null ? filter : filter.For(anonymizer);
        var diagnosis = found with
        {
            Incidents = chosen.Of(found.Incidents, report.All.Last),
            Tunnels = chosen.TunnelsOf(found.Tunnels),
            Failovers = chosen.FailoversOf(found.Failovers),
        };

        // An input that could not be read is named on standard error; an empty report of it would be no news.
        if (summary.Lines > 0 || run.Problems.Count == 0)
        {
            how.Format.Write(report, diagnosis, found.Incidents.Count, output.Write);
            output.Flush();
        }

        foreach (var (input, records) in visitor.BadRecords)
        {
            context.Error.WriteLine(string.Format(null, AnalyzeTexts.BadRecords.In(context.Language), input, records));
        }

        var code = context.Finish(run.Problems, output);
        if (how.Bundle is { } bundle && (summary.Lines > 0 || run.Problems.Count == 0))
        {
            code = Math.Max(code, bundle.Write(catalog, settings, summary, how.Top, diagnosis, inputs, anonymizer, anonymous));
        }

        return code == ExitCode.Done && how.Fails(diagnosis) ? ExitCode.Found : code;
    }
}
