using Hikeshi.Diagnosing.Observing;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>Says what a line tells of the very case: the values that differ, the networks that were asked for.</summary>
internal static class DetailTeller
{
    public static LocalText? Of(Observation line)
    {
        if (line["attribute.class"] is { } attribute && line["attribute.received"] is { } received && line["attribute.configured"] is { } configured)
        {
            return Fill(IncidentTexts.Attribute, AttributeWords.Class(attribute), AttributeWords.Value(received), AttributeWords.Value(configured), Same(line["ike.phase"] ?? PhaseOf(line)));
        }

        if (line["proxy.local.ip"] is not null && line["proxy.remote.ip"] is not null)
        {
            return ProxyTeller.Of(line);
        }

        if (line["command"] is { } command)
        {
            return Fill(IncidentTexts.Command, Same(command));
        }

        return line["limit"] is { } limit && line["count"] is { } count ? Fill(IncidentTexts.Limit, Same(count), Same(limit))
            : (line["destination.service"] ?? line["destination.port"]) is { } port && line["destination.interface"] is { } side
                ? Fill(IncidentTexts.AimedAt, Same(port), Same(side), Same(line["destination.ip"] ?? "?"))
            : null;
    }

    /// <summary>Fills a text in both languages.</summary>
    public static LocalText Fill(LocalText text, params LocalText[] values) => new(
        string.Format(null, text.En, [.. values.Select(v => v.En)]),
        string.Format(null, text.Ja, [.. values.Select(v => v.Ja)]));

    /// <summary>A word that is the same in both languages.</summary>
    public static LocalText Same(string word) => new(word, word);

    private static string PhaseOf(Observation line) => line.What.Phrase?.StartsWith("phase2", StringComparison.Ordinal) == true ? "2" : "1";
}
