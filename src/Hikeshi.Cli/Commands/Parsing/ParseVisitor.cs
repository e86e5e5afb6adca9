using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>Writes each event that is wanted.</summary>
internal sealed class ParseVisitor(
    IEventFormat format, StandardOutput output, ParseCounts counts, IReadOnlySet<EventStatus> only, Progress progress)
    : IEventVisitor
{
    /// <summary>Enough to make writes rare, small enough to stay in the processor's cache.</summary>
    private const int FlushSize = 128 * 1024;

    public bool IsWanted => !output.IsOver;

    /// <summary>Records of exports that held no message, by input.</summary>
    public List<(string Input, long Records)> BadRecords { get; } = [];

    public void Begin(LogInput input)
    {
        format.Begin(input.Name == "-" ? null : input.Name);
        progress.Begin(input);
    }

    public void Visit(Event item)
    {
        counts.Add(item);
        if (only.Count > 0 && !only.Contains(item.Status))
        {
            return;
        }

        format.Write(item);
        if (format.Written.Length >= FlushSize)
        {
            WriteOut();
        }
    }

    public void Pause(LogInput input)
    {
        WriteOut();
        output.Flush();
        progress.Show(input);
    }

    public void End(LogInput input)
    {
        progress.Clear();
        if (input.BadRecords > 0)
        {
            BadRecords.Add((input.Name, input.BadRecords));
        }
    }

    private void WriteOut()
    {
        output.Write(format.Written.Span);
        format.Clear();
    }
}
