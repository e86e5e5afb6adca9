using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>A condition on one field, compared with the value as it stands in the line.</summary>
internal sealed class PlannedCondition(SignalCondition condition, FieldDictionary fields)
{
    private const byte Any = (byte)'*';

    private readonly int _field = fields.NumberOf(condition.Field);
    private readonly byte[][] _values = [.. condition.Values.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True when all conditions hold.</summary>
    public static bool Hold(PlannedCondition[] conditions, Event item)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(item))
            {
                return false;
            }
        }

        return true;
    }

    public bool Holds(Event item)
    {
        var index = _field < 0 ? -1 : item.Slots.Find(_field);
        if (index < 0)
        {
            return false;
        }

        var slot = item.Slots.All[index];
        var value = slot.Value ?? item.LineBytes.Slice(slot.Start, slot.Length);
        foreach (var wanted in _values)
        {
            if (Matches(value, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<byte> value, ReadOnlySpan<byte> wanted)
    {
        if (wanted is [Any])
        {
            return true;
        }

        return wanted is [Any, .. var part, Any] ? Contains(value, part) : Ascii.EqualsIgnoreCase(value, wanted);
    }

    private static bool Contains(ReadOnlySpan<byte> value, ReadOnlySpan<byte> part)
    {
        for (var i = 0; i + part.Length <= value.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(value.Slice(i, part.Length), part))
            {
                return true;
            }
        }

        return false;
    }
}
