namespace Hikeshi.Matching;

/// <summary>The fields of the line being read. One object serves all lines of a reader: nothing is allocated a line.</summary>
internal sealed class FieldSlots
{
    /// <summary>A template has at most 60 variables, a context three.</summary>
    private const int Capacity = 64;

    private readonly FieldSlot[] _slots = new FieldSlot[Capacity];

    /// <summary>A bit for each field that was added since the line began, by its number modulo 64.</summary>
    private ulong _added;

    public int Count { get; private set; }

    public ReadOnlySpan<FieldSlot> All => _slots.AsSpan(0, Count);

    public void Clear() => (Count, _added) = (0, 0);

    /// <summary>Forgets what a failed attempt stored.</summary>
    public void Rewind(int count) => Count = count;

    public void Add(int field, int start, int length, byte[]? value = null, bool guessed = false)
    {
        if (Count < Capacity)
        {
            _added |= 1UL << (field & 63);
            _slots[Count++] = new FieldSlot
            {
                Field = (short)field,
                Start = start,
                Length = length,
                Value = value,
                Guessed = guessed,
            };
        }
    }

    /// <summary>
    /// Drops each of the first <paramref name="count"/> fields that stands again after them: what the text says
    /// of a peer or user is meant by the message, the context only says whose negotiation it is.
    /// </summary>
    public void DropRepeated(int count)
    {
        for (var i = Math.Min(count, Count) - 1; i >= 0; i--)
        {
            for (var k = count; k < Count; k++)
            {
                if (_slots[k].Field == _slots[i].Field)
                {
                    _slots.AsSpan(i + 1, Count - i - 1).CopyTo(_slots.AsSpan(i));
                    Count--;
                    count--;
                    break;
                }
            }
        }
    }

    /// <summary>The index of a field's slot, or -1.</summary>
    public int Find(int field)
    {
        if ((_added & (1UL << (field & 63))) == 0)
        {
            return -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_slots[i].Field == field)
            {
                return i;
            }
        }

        return -1;
    }
}
