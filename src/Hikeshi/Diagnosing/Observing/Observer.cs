using System.Globalization;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Ordering;
using Hikeshi.Events;
using Hikeshi.Matching;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>Copies of a lent event what diagnosis needs; most lines need nothing.</summary>
internal sealed class Observer(MessageCatalog catalog)
{
    private const int LongestText = 512;

    private readonly EntryPlanner _plans = new(catalog);
    private readonly WantedFields _wanted = new(catalog);
    private readonly TextCache _texts = new();

    /// <summary>The observation, or null when the event matters to no diagnosis.</summary>
    /// <param name="item">The lent event.</param>
    /// <param name="place">Where it is found again, and its device.</param>
    /// <param name="clock">The device's clock, in ticks, for a line without a time.</param>
    /// <param name="sequence">Its place among all lines of the device.</param>
    public Observation? Observe(Event item, in EventPlace place, long clock, long sequence)
    {
        if (item.Entry is not { } entry || item.Status is not (EventStatus.Parsed or EventStatus.Drift))
        {
            return null;
        }

        var plan = _plans.Of(entry);
        var phrase = item.Phrase is { } known ? _plans.Of(known) : null;
        if (!plan.TakesPart && phrase is not { TakesPart: true })
        {
            return null;
        }

        var leading = phrase?.Entry ?? entry;
        var signals = Signals(item, plan, phrase);
        var move = Move(item, phrase) ?? Move(item, plan);
        return new Observation
        {
            Ticks = item.Resolved.IsKnown ? item.Resolved.UtcTicks : place.ReceivedTicks > 0 ? place.ReceivedTicks : clock,
            IsUntimed = !item.Resolved.IsKnown && place.ReceivedTicks == 0,
            Sequence = sequence,
            Id = item.Id,
            IdText = entry.Key,
            Phrase = phrase?.Entry.Key,
            File = place.File,
            Line = item.Line,
            EventKey = place.Number > 0 ? place.Number.ToString(CultureInfo.InvariantCulture) : null,
            RawHash = StableHash.Of(item.Raw),
            Text = TextOf(item),
            Repeat = Math.Max(1, item.Header.Repeat),
            IsLimited = entry.Limited is not null,
            Failed = leading.Outcome == "failure",
            Family = leading.Family,
            Signals = signals,
            Move = move,
            Host = HostOf(item, place),
            Rank = ObservationOrder.RankOf(signals, move),
            Fields = Fields(item),
        };
    }

    /// <summary>The device an event is from: as it is known, else its host, else its file.</summary>
    public string DeviceOf(Event item, in EventPlace place) =>
        place.Device ?? (item.HostUtf8.IsEmpty ? place.File ?? "" : _texts.Of(item.HostUtf8));

    /// <summary>A line of the other unit of a pair names another host than the device's.</summary>
    private string? HostOf(Event item, in EventPlace place)
    {
        var host = item.HostUtf8.IsEmpty ? null : _texts.Of(item.HostUtf8);
        return host == place.Device ? null : host;
    }

    private static string TextOf(Event item)
    {
        var text = item.Text;
        return Encoding.UTF8.GetString(NameTable<Tally>.Cut(text, LongestText));
    }

    /// <summary>Most messages have no conditions and no phrase: their signals are the same for each line.</summary>
    private static ObservedSignal[] Signals(Event item, EntryPlan plan, EntryPlan? phrase)
    {
        if (phrase is null && plan.Always is { } always)
        {
            return always;
        }

        var signals = new List<ObservedSignal>(4);
        Add(signals, item, phrase);
        Add(signals, item, plan);
        return [.. signals];
    }

    private static void Add(List<ObservedSignal> signals, Event item, EntryPlan? plan)
    {
        foreach (var planned in plan?.Signals ?? [])
        {
            if (Holds(planned.Conditions, item))
            {
                signals.Add(planned.Signal with { Place = signals.Count });
            }
        }
    }

    private static ObservedMove? Move(Event item, EntryPlan? plan)
    {
        foreach (var planned in plan?.Moves ?? [])
        {
            if (Holds(planned.Conditions, item))
            {
                return planned.Move;
            }
        }

        return null;
    }

    private static bool Holds(PlannedCondition[] conditions, Event item)
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

    private KeyValuePair<string, string>[] Fields(Event item)
    {
        Span<byte> scratch = stackalloc byte[FieldBytes.ScratchSize];
        var slots = item.Slots.All;
        var count = 0;
        foreach (var slot in slots)
        {
            count += _wanted.Contains(slot.Field) ? 1 : 0;
        }

        var fields = count == 0 ? [] : new KeyValuePair<string, string>[count];
        for (var i = slots.Length - 1; i >= 0; i--)
        {
            if (_wanted.Contains(slots[i].Field))
            {
                fields[--count] = new(item.Dictionary[slots[i].Field].Name, _texts.Of(Value(item, slots[i], scratch)));
            }
        }

        return fields;
    }

    /// <summary>The canonical value; only what is neither text nor address needs memory of its own.</summary>
    private static ReadOnlySpan<byte> Value(Event item, FieldSlot slot, Span<byte> scratch) =>
        slot.Value is null && item.Dictionary[slot.Field].Type is FieldType.Ip or FieldType.Text or FieldType.Word or FieldType.Int or FieldType.Mask
            ? FieldBytes.Of(item, slot.Field, scratch)
            : FieldText.Utf8(item, slot);
}
