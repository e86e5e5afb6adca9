using System.Text.Json;

namespace Hikeshi.Tests.Events;

/// <summary>The phrase of an event, or nothing.</summary>
internal static class Phrase
{
    public static string OrNone(JsonElement item) =>
        item.TryGetProperty("phrase", out var phrase) ? phrase.GetString()! : "";
}
