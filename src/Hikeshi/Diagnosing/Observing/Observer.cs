using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Ordering;
using Hikeshi.Events;
using Hikeshi.Headers;
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
    private readonly SignalSets _signals = new();
    private readonly SayingCache _said = new();
    private readonly TextCache _texts = new();
    private readonly int _transport = catalog.Fields.NumberOf("network.transport");

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

        return new Observation
        {
            What = Said(item, plan, phrase),
            Ticks = item.Resolved.IsKnown ? item.Resolved.UtcTicks : place.ReceivedTicks > 0 ? place.ReceivedTicks : clock,
            IsUntimed = !item.Resolved.IsKnown && place.ReceivedTicks == 0,
            Sequence = sequence,
            File = place.File,
            Line = item.Line,
            EventNumber = place.Number,
            RawHash = StableHash.Of(item.Raw),
            Repeat = Math.Max(1, item.Header.Repeat),
            IsLimited = entry.Limited is { } limit && IsLimited(item, limit),
            Host = HostOf(item, place),
        };
    }

    /// <summary>True when the device prints lines like this one only so often.</summary>
    private bool IsLimited(Event item, RateLimit limit)
    {
        Span<byte> scratch = stackalloc byte[FieldBytes.ScratchSize];
        return limit.When is null || Ascii.EqualsIgnoreCase(FieldBytes.Of(item, _transport, scratch), limit.When);
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

    /// <summary>What the line says. The VPN 3000 form says a part of it before its text, so the text alone does not tell.</summary>
    private Saying Said(Event item, EntryPlan plan, EntryPlan? phrase)
    {
        var text = item.Text;
        if (text.Length > LongestText || item.IdSource != IdSource.Tag)
        {
            return Say(item, plan, phrase);
        }

        var hash = SayingCache.HashOf(text);
        if (_said.Find(hash, plan.Entry.Key, phrase?.Entry.Key, text) is { } known)
        {
            return known;
        }

        var said = Say(item, plan, phrase);
        _said.Add(hash, said);
        return said;
    }

    private Saying Say(Event item, EntryPlan plan, EntryPlan? phrase)
    {
        var text = Encoding.UTF8.GetString(NameTable<Tally>.Cut(item.Text, LongestText));
        var signals = _signals.Of(item, plan, phrase);
        var move = Move(item, phrase) ?? Move(item, plan);
        var leading = phrase?.Entry ?? plan.Entry;
        return new Saying
        {
            Id = item.Id,
            IdText = plan.Entry.Key,
            Phrase = phrase?.Entry.Key,
            Family = leading.Family,
            Failed = leading.Outcome == "failure",
            Text = text,
            Signals = signals,
            Move = move,
            Rank = ObservationOrder.RankOf(signals, move),
            Fields = Fields(item),
        };
    }

    private static ObservedMove? Move(Event item, EntryPlan? plan)
    {
        foreach (var planned in plan?.Moves ?? [])
        {
            if (PlannedCondition.Hold(planned.Conditions, item))
            {
                return planned.Move;
            }
        }

        return null;
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
