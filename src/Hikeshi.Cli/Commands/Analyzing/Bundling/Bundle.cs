using Hikeshi.Anonymizing;
using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>What a support case asks for, in one folder.</summary>
internal sealed class Bundle(CommandContext context, BundleFolder folder, string commandLine, string zone)
{
    /// <summary>As many as the page shows.</summary>
    private const int MostIncidents = 500;

    /// <summary>Before anything is read: makes the folder, or says why not; the exit code, or null when all is well.</summary>
    public int? Prepare()
    {
        var code = ExitCode.Usage;
        return Try(() =>
        {
            if (!folder.IsFree())
            {
                context.Error.WriteLine(string.Format(null, BundleTexts.NotEmpty.In(context.Language), folder.Path));
                return false;
            }

            code = ExitCode.Failed;
            folder.Create();
            return true;
        }) switch
        {
            true => null,
            false => code,
            null => ExitCode.Failed,
        };
    }

    /// <summary>Writes the files; the exit code.</summary>
    public int Write(MessageCatalog catalog, ReadSettings settings, LogSummary summary, int top, Diagnosis diagnosis, SeenInputs inputs, Anonymizer? anonymizer, AnonymousReader? anonymous)
    {
        var problems = new List<string>();
        var isDone = Try(() =>
        {
            var report = ReportBuilder.Build(summary, top);
            Page("report.html", new HtmlPage(context.Language, zone));
            Page("report.json", new JsonReport(context.Language));
            folder.Write("counts.csv", CountsCsv.Of(ReportBuilder.Build(summary, 0), context.Language));
            problems = Incidents(catalog, settings, diagnosis, inputs, anonymous);
            folder.Write("versions.txt", VersionsText.Of(catalog, context.Language, anonymizer?.AnonymizeText(commandLine) ?? commandLine, context.Clock.GetUtcNow(), inputs));
            return true;

            void Page(string name, IReportFormat format)
            {
                using var file = folder.Open(name);
                format.Write(report, diagnosis, diagnosis.Incidents.Count, file.Write);
            }
        });
        foreach (var problem in problems)
        {
            context.Error.WriteLine(problem);
        }

        if (isDone is null)
        {
            return ExitCode.Failed;
        }

        context.Error.WriteLine(string.Format(null, BundleTexts.Done.In(context.Language), folder.Path));
        return problems.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private List<string> Incidents(MessageCatalog catalog, ReadSettings settings, Diagnosis diagnosis, SeenInputs inputs, AnonymousReader? anonymous)
    {
        var budget = new LogBudget();
        var logs = diagnosis.Incidents.DistinctBy(i => i.Id, StringComparer.Ordinal).Take(MostIncidents)
            .Select(i => (Incident: i, Log: new IncidentLog(context.Language, budget))).ToList();
        try
        {
            var visitor = new WindowVisitor(logs.SelectMany(l => LineWindows.Of(l.Incident, inputs.Files, l.Log)), anonymous);
            var run = new InputRun(catalog, settings with { Files = visitor.Files }, context.Language, context.Clock);
            run.Read(visitor);
            visitor.Finish();
            foreach (var (incident, log) in logs)
            {
                log.AddKept([.. LineWindows.Evidence(incident).Where(e => e.File is null || !inputs.Files.Contains(e.File, StringComparer.Ordinal))]);
                folder.Write($"incidents/{incident.Id}.log", log.Text);
            }

            return [.. run.Problems, .. visitor.Changed.Select(file => string.Format(null, BundleTexts.Changed.In(context.Language), file))];
        }
        finally
        {
            logs.ForEach(l => l.Log.Dispose());
        }
    }

    /// <summary>Null when the file system refused, which is then said.</summary>
    private bool? Try(Func<bool> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            context.Error.WriteLine(string.Format(null, BundleTexts.Failed.In(context.Language), folder.Path, problem.Message));
            return null;
        }
    }
}
