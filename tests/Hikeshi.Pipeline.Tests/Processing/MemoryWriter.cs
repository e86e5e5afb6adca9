using System.Text;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Tests.Processing;

/// <summary>A store in memory that can be told to refuse or to wait.</summary>
internal sealed class MemoryWriter : IEventWriter
{
    private readonly List<(Receipt Receipt, string Text)> _pending = [];

    public List<(Receipt Receipt, string Text)> Stored { get; } = [];

    public List<int> Batches { get; } = [];

    public long Committed { get; set; }

    public int Pending => _pending.Count;

    /// <summary>So many are written best together.</summary>
    public int Whole { get; set; } = int.MaxValue;

    /// <summary>Events wait until the test says that time has passed.</summary>
    public TimeSpan Waiting { get; set; }

    public bool IsFull => _pending.Count >= Whole;

    public bool IsDue(TimeSpan within) => _pending.Count > 0 && Waiting >= within;

    public int Refusals { get; set; }

    /// <summary>Refuses for ever.</summary>
    public bool IsLost { get; set; }

    public bool IsStuck { get; set; }

    public void Add(Event item, in Receipt receipt) => _pending.Add((receipt, Encoding.UTF8.GetString(item.Raw)));

    public async ValueTask CommitAsync(CancellationToken cancel)
    {
        if (IsStuck)
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }

        if (IsLost)
        {
            throw new StoreException(new LocalText("The store gave up.", "ストアが停止しました。")) { IsFinal = true };
        }

        if (Refusals > 0)
        {
            Refusals--;
            throw new StoreException(new LocalText("The store is full.", "ストアが満杯です。"));
        }

        if (_pending.Count > 0)
        {
            Batches.Add(_pending.Count);
            Stored.AddRange(_pending);
            Committed = _pending[^1].Receipt.Sequence;
            _pending.Clear();
        }
    }

    public ValueTask FlushAsync(CancellationToken cancel) => CommitAsync(cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
