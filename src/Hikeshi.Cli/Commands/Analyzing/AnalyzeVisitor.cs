using Hikeshi.Anonymizing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Adds each event to the summary and to the diagnosis.</summary>
internal sealed class AnalyzeVisitor(LogSummary summary, Diagnoser diagnoser, Progress progress, AnonymousReader? anonymous) : IEventVisitor
{
    private string? _file;

    public bool IsWanted => true;

    /// <summary>Records of exports that held no message, by input.</summary>
    public Dictionary<string, long> BadRecords { get; } = new(StringComparer.Ordinal);

    public void Begin(LogInput input)
    {
        _file = input.Name == "-" ? null : input.Name;
        summary.Begin(_file);
        progress.Begin(input);
    }

    public void Visit(Event item)
    {
        var shown = anonymous?.Read(item) ?? item;
        summary.Add(shown);
        diagnoser.Add(shown, _file);
    }

    public void Pause(LogInput input) => progress.Show(input);

    public void End(LogInput input)
    {
        progress.Clear();
        if (input.BadRecords > 0)
        {
            BadRecords[input.Name] = input.BadRecords;
        }
    }
}
