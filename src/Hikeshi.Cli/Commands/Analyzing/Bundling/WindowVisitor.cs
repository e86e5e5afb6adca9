using Hikeshi.Anonymizing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>The second reading: hands the lines of each window to its incident.</summary>
internal sealed class WindowVisitor(IEnumerable<LineWindow> windows, AnonymousReader? anonymous) : IEventVisitor
{
    private readonly ILookup<string, LineWindow> _windows = windows.ToLookup(w => w.File, StringComparer.Ordinal);
    private readonly List<LineWindow> _open = [];
    private Queue<LineWindow> _waiting = [];

    public bool IsWanted => true;

    /// <summary>The files that have windows.</summary>
    public IReadOnlyList<string> Files => [.. _windows.Select(w => w.Key)];

    public void Begin(LogInput input)
    {
        _open.Clear();
        _waiting = new Queue<LineWindow>(_windows[input.Name].OrderBy(w => w.First));
    }

    public void Visit(Event item)
    {
        while (_waiting.TryPeek(out var next) && next.First <= item.Line)
        {
            next.Log.Begin(next);
            _open.Add(_waiting.Dequeue());
        }

        if (_open.Count == 0)
        {
            return;
        }

        var line = (anonymous?.Read(item) ?? item).Raw;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Last < item.Line)
            {
                _open.RemoveAt(i);
            }
            else
            {
                _open[i].Log.Add(line);
            }
        }
    }

    public void Pause(LogInput input)
    {
    }

    public void End(LogInput input)
    {
    }
}
