using System.Buffers;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Reporting;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze;

/// <summary>Reports over a catalog of these tests, so that goldens do not change with the real entries.</summary>
internal static class Analyzed
{
    private static readonly MessageCatalog Catalog =
        CatalogChoice.Load(Path.Combine(Tree.Tests, "Analyze", "Catalog"), Language.English, Console.Error)!;

    public static string Day { get; } = File.ReadAllText(Path.Combine(Tree.Tests, "Analyze", "day.log"));

    public static LogReport Report(string text, int top = 10)
    {
        var summary = new LogSummary(Catalog);
        summary.Begin("fw.log");
        var framer = new Framer(RecordSyntax.Instance);
        var reader = new EventReader(Catalog, new TimeOptions { FirstYear = 2026 });
        foreach (var chunk in Encoding.UTF8.GetBytes(text).Chunk(64 * 1024))
        {
            chunk.CopyTo(framer.GetSpace());
            framer.Advance(chunk.Length);
            Add(framer, reader, summary);
        }

        framer.Complete();
        Add(framer, reader, summary);
        return ReportBuilder.Build(summary, top);
    }

    private static void Add(Framer framer, EventReader reader, LogSummary summary)
    {
        while (framer.TryRead(out var frame))
        {
            summary.Add(reader.Read(frame));
        }
    }

    public static string Page(string format, LogReport report, Language language, int width = 80, bool hasColors = false, Diagnosis? diagnosis = null)
    {
        IReportFormat writer = format switch
        {
            "json" => new JsonReport(language),
            "html" => new HtmlPage(language, "UTC"),
            "markdown" => new MarkdownReport(language, "UTC", false),
            _ => new TextReport(language, new TerminalView(width, hasColors), "UTC", false),
        };
        var page = new ArrayBufferWriter<byte>();
        writer.Write(report, diagnosis ?? Diagnosis.Empty, 0, bytes => page.Write(bytes));
        return Encoding.UTF8.GetString(page.WrittenSpan);
    }
}
