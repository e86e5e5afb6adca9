namespace Hikeshi.Syslog.Sending;

/// <summary>The lines that wait for their acknowledgement, in the order in which they were sent. A ring of fixed size.</summary>
internal sealed class RelpWindow(int size)
{
    private readonly ReadOnlyMemory<byte>[] _lines = new ReadOnlyMemory<byte>[size];
    private readonly bool[] _done = new bool[size];
    private int _first;

    public int Count { get; private set; }

    public bool IsFull => Count == size;

    /// <summary>The transaction of the oldest line.</summary>
    public int Oldest { get; private set; }

    public void Add(ReadOnlyMemory<byte> line, int transaction)
    {
        if (Count == 0)
        {
            Oldest = transaction;
        }

        var at = (_first + Count++) % size;
        (_lines[at], _done[at]) = (line, false);
    }

    /// <summary>Notes that a line arrived; false when none waits under this transaction.</summary>
    public bool Acknowledge(int transaction)
    {
        var index = transaction - Oldest;
        if (index < 0 || index >= Count || _done[(_first + index) % size])
        {
            return false;
        }

        _done[(_first + index) % size] = true;
        while (Count > 0 && _done[_first])
        {
            _lines[_first] = default;
            _first = (_first + 1) % size;
            Count--;
            Oldest++;
        }

        return true;
    }

    /// <summary>Takes everything out that still waits.</summary>
    public List<ReadOnlyMemory<byte>> TakeAll()
    {
        var waiting = new List<ReadOnlyMemory<byte>>(Count);
        for (var i = 0; i < Count; i++)
        {
            var at = (_first + i) % size;
            if (!_done[at])
            {
                waiting.Add(_lines[at]);
            }

            _lines[at] = default;
        }

        Count = 0;
        return waiting;
    }
}
