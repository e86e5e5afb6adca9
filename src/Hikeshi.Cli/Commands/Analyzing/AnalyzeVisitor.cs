using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Adds each event to the summary.</summary>
internal sealed class AnalyzeVisitor(LogSummary summary, Progress progress) : IEventVisitor
{
    public bool IsWanted => true;

    /// <summary>Records of exports that held no message, by input.</summary>
    public Dictionary<string, long> BadRecords { get; } = new(StringComparer.Ordinal);

    public void Begin(LogInput input)
    {
        summary.Begin(input.Name == "-" ? null : input.Name);
        progress.Begin(input);
    }

    public void Visit(Event item) => summary.Add(item);

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
