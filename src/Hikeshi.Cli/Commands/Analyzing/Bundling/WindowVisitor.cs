using Hikeshi.Anonymizing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>
/// The second reading: hands the lines of each window to its incident. A log may be rotated or rewritten between the two
/// readings: a window whose evidence does not stand where it stood is withdrawn.
/// </summary>
internal sealed class WindowVisitor(IEnumerable<LineWindow> windows, AnonymousReader? anonymous) : IEventVisitor
{
    private readonly ILookup<string, LineWindow> _windows = windows.ToLookup(w => w.File, StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly List<OpenWindow> _open = [];
    private Queue<LineWindow> _waiting = [];

    public bool IsWanted => true;

    /// <summary>The files that have windows.</summary>
    public IReadOnlyList<string> Files => [.. _windows.Select(w => w.Key)];

    /// <summary>The files that did not hold what the first reading saw.</summary>
    public SortedSet<string> Changed { get; } = new(StringComparer.Ordinal);

    public void Begin(LogInput input)
    {
        _open.Clear();
        _begun.Add(input.Name);
        _waiting = new Queue<LineWindow>(_windows[input.Name].OrderBy(w => w.First));
    }

    public void Visit(Event item)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Window.Last < item.Line)
            {
                Close(i);
            }
        }

        while (_waiting.TryPeek(out var next) && next.First <= item.Line)
        {
            next.Log.Begin(next);
            _open.Add(new OpenWindow(_waiting.Dequeue()));
        }

        if (_open.Count == 0)
        {
            return;
        }

        var shown = anonymous?.Read(item) ?? item;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].TryTake(shown))
            {
                Withdraw(_open[i].Window);
                _open.RemoveAt(i);
            }
        }
    }

    public void Pause(LogInput input)
    {
    }

    /// <summary>What was not reached stands no more in the file: it is shorter than it was.</summary>
    public void End(LogInput input)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            Close(i);
        }

        while (_waiting.TryDequeue(out var window))
        {
            window.Log.Begin(window);
            Withdraw(window);
        }
    }

    /// <summary>After all files: of those that could not be opened again, only the evidence is left.</summary>
    public void Finish()
    {
        foreach (var window in _windows.Where(file => !_begun.Contains(file.Key)).SelectMany(file => file))
        {
            window.Log.Begin(window);
            window.Log.Withdraw(window);
        }
    }

    private void Close(int number)
    {
        if (!_open[number].IsProven)
        {
            Withdraw(_open[number].Window);
        }

        _open.RemoveAt(number);
    }

    private void Withdraw(LineWindow window)
    {
        Changed.Add(window.File);
        window.Log.Withdraw(window);
    }
}
