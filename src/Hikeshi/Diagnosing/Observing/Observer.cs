using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
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
    /// <param name="file">Its file.</param>
    /// <param name="clock">The device's clock, in ticks, for a line without a time.</param>
    /// <param name="sequence">Its place among all lines of the device.</param>
    public Observation? Observe(Event item, string? file, long clock, long sequence)
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
        return new Observation
        {
            Ticks = item.Resolved.IsKnown ? item.Resolved.UtcTicks : clock,
            IsUntimed = !item.Resolved.IsKnown,
            Sequence = sequence,
            Id = item.Id,
            Phrase = phrase?.Entry.Key,
            File = file,
            Line = item.Line,
            RawHash = StableHash.Of(item.Raw),
            Text = TextOf(item),
            Repeat = Math.Max(1, item.Header.Repeat),
            IsLimited = entry.Limited is not null,
            Failed = leading.Outcome == "failure",
            Family = leading.Family,
            Signals = Signals(item, plan, phrase),
            Fields = Fields(item),
        };
    }

    /// <summary>The device an event is from: its host, else its file.</summary>
    public string DeviceOf(Event item, string? file) => item.HostUtf8.IsEmpty ? file ?? "" : _texts.Of(item.HostUtf8);

    private static string TextOf(Event item)
    {
        var text = item.Text;
        return Encoding.UTF8.GetString(NameTable<Tally>.Cut(text, LongestText));
    }

    private static List<ObservedSignal> Signals(Event item, EntryPlan plan, EntryPlan? phrase)
    {
        var signals = new List<ObservedSignal>(4);
        Add(signals, item, phrase);
        Add(signals, item, plan);
        return signals;
    }

    private static void Add(List<ObservedSignal> signals, Event item, EntryPlan? plan)
    {
        foreach (var planned in plan?.Signals ?? [])
        {
            if (Holds(planned, item))
            {
                signals.Add(planned.Signal with { Place = signals.Count });
            }
        }
    }

    private static bool Holds(PlannedSignal planned, Event item)
    {
        foreach (var condition in planned.Conditions)
        {
            if (!condition.Holds(item))
            {
                return false;
            }
        }

        return true;
    }

    private List<KeyValuePair<string, string>> Fields(Event item)
    {
        var fields = new List<KeyValuePair<string, string>>(8);
        foreach (var slot in item.Slots.All)
        {
            if (_wanted.Contains(slot.Field))
            {
                fields.Add(new(item.Dictionary[slot.Field].Name, _texts.Of(FieldText.Utf8(item, slot))));
            }
        }

        return fields;
    }
}
