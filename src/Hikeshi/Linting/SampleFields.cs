using System.Text;
using Hikeshi.Events;
using Hikeshi.Events.Json;

namespace Hikeshi.Linting;

/// <summary>
/// Compares the fields of an event with those a sample expects. Guessed fields count only where the sample names
/// them: they are the guesser's, not the entry's.
/// </summary>
internal static class SampleFields
{
    /// <summary>What differs: <c>-</c> expected only, <c>+</c> read only; empty when all are the same.</summary>
    public static string Difference(Event item, IReadOnlyList<KeyValuePair<string, string>> expected)
    {
        var wanted = expected.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal).ToList();
        var named = expected.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var read = Of(item, named).Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal).ToList();
        var missing = wanted.Except(read, StringComparer.Ordinal).Select(f => "-" + f);
        var extra = read.Except(wanted, StringComparer.Ordinal).Select(f => "+" + f);
        var twice = read.GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => "+" + g.Key);
        return string.Join(' ', missing.Concat(extra).Concat(twice));
    }

    /// <summary>Names and values, these as they stand in the event's JSON.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Of(Event item, HashSet<string> named)
    {
        var json = new JsonBuffer(256);
        for (var i = 0; i < item.Slots.Count; i++)
        {
            var slot = item.Slots.All[i];
            var field = item.Dictionary[slot.Field];
            if (slot.Guessed && !named.Contains(field.Name))
            {
                continue;
            }

            json.Clear();
            FieldJson.WriteValue(json, field.Type, item.LineBytes, in slot, isPlain: false);
            yield return new(field.Name, Encoding.UTF8.GetString(json.Written));
        }
    }
}
