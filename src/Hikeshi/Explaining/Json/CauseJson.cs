using System.Text.Json;
using Hikeshi.Texts;

namespace Hikeshi.Explaining.Json;

/// <summary>The keys that only the explanation of a cause has.</summary>
internal static class CauseJson
{
    public static void Write(Utf8JsonWriter to, ExplainedCause cause, Language language)
    {
        Side(to, cause.Side, language);
        to.WriteStartObject("confirm");
        to.Texts("commands", cause.Commands);
        to.Text("text", cause.Confirm, language);
        to.WriteEndObject();
        to.Text("mend", cause.Mend, language);
        to.List("evidence", cause.Evidence, e => Evidence(to, e, language));
    }

    /// <summary>A side with its title; nothing where there is none.</summary>
    public static void Side(Utf8JsonWriter to, string? side, Language language)
    {
        to.Text("side", side);
        to.Text("side_title", side is null ? null : EvidenceTexts.Side(side), language);
    }

    private static void Evidence(Utf8JsonWriter to, ExplainedEvidence item, Language language)
    {
        to.WriteStartObject();
        to.Text("key", item.Key);
        to.Text("title", item.Title, language);
        to.Text("strength", item.Strength);
        to.Text("strength_title", EvidenceTexts.Speaking(item.Strength), language);
        Side(to, item.Side, language);
        to.WriteEndObject();
    }
}
