namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// Lets what reads a file in, and keeps it out for a moment when something needs the file alone: the database folds the
/// log of a file only while nobody reads it, and searches that follow one another would put that off for ever.
/// For several threads.
/// </summary>
internal sealed class FileGate
{
    private readonly object _lock = new();
    private int _inside;
    private bool _isClosed;

    /// <summary>Goes in, and waits first while the gate is closed.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            while (_isClosed)
            {
                Monitor.Wait(_lock);
            }

            _inside++;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inside--;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Closes the gate, waits until all have left, works and opens it again.</summary>
    /// <param name="most">How long it waits for them; who comes meanwhile waits as long.</param>
    /// <param name="work">What is done alone.</param>
    /// <returns>False, and nothing was done, when they take longer or somebody else closed it.</returns>
    public bool TryAlone(TimeSpan most, Action work)
    {
        if (!TryClose(most))
        {
            return false;
        }

        try
        {
            work();
            return true;
        }
        finally
        {
            Open();
        }
    }

    private bool TryClose(TimeSpan most)
    {
        var until = Environment.TickCount64 + (long)most.TotalMilliseconds;
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            _isClosed = true;
            while (_inside > 0)
            {
                var left = until - Environment.TickCount64;
                if (left <= 0)
                {
                    Open();
                    return false;
                }

                Monitor.Wait(_lock, TimeSpan.FromMilliseconds(left));
            }

            return true;
        }
    }

    private void Open()
    {
        lock (_lock)
        {
            _isClosed = false;
            Monitor.PulseAll(_lock);
        }
    }
}
