using Hikeshi.Cli.Commands.Parsing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Querying.Evaluating;

namespace Hikeshi.Cli.Commands.Searching;

/// <summary>Writes, or only counts, the events that a query means, until there are enough.</summary>
internal sealed class SearchVisitor(
    QueryEvaluator evaluator, IEventFormat? format, StandardOutput output, long limit, Progress progress)
    : IEventVisitor
{
    /// <summary>Enough to make writes rare, small enough to stay in the processor's cache.</summary>
    private const int FlushSize = 128 * 1024;

    private EventContext? _context;

    /// <summary>How many events the query means.</summary>
    public long Found { get; private set; }

    /// <summary>How many were looked at.</summary>
    public long Lines { get; private set; }

    public bool IsWanted => !output.IsOver && Found < limit;

    public void Begin(LogInput input)
    {
        var file = input.Name == "-" ? null : input.Name;
        _context = new EventContext { File = file };
        format?.Begin(file);
        progress.Begin(input);
    }

    public void Visit(Event item)
    {
        Lines++;
        if (!evaluator.Matches(item, _context))
        {
            return;
        }

        Found++;
        format?.Write(item);
        if (format?.Written.Length >= FlushSize)
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

    public void End(LogInput input) => progress.Clear();

    private void WriteOut()
    {
        if (format is not null)
        {
            output.Write(format.Written.Span);
            format.Clear();
        }
    }
}
