using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Events;

/// <summary>Reads lines the way the command does, for tests that look at the JSON.</summary>
internal static class Read
{
    /// <summary>23 November 2026, noon UTC: what "now" is in these tests.</summary>
    public static TimeOptions Times { get; } = new()
    {
        Newest = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
    };

    public static JsonElement Line(string line, Language language = Language.English) =>
        Line(Encoding.UTF8.GetBytes(line), language);

    public static JsonElement Line(byte[] line, Language language = Language.English) =>
        JsonDocument.Parse(Json(line, language)).RootElement;

    public static string Json(string line) => Json(Encoding.UTF8.GetBytes(line), Language.English);

    public static string Json(byte[] line, Language language)
    {
        var writer = new EventJsonWriter(MessageCatalog.BuiltIn, language);
        writer.Write(new EventReader(MessageCatalog.BuiltIn, Times).Read(line));
        return Encoding.UTF8.GetString(writer.Written.Span).TrimEnd('\n');
    }

    /// <summary>All events of a text, as a file would give them.</summary>
    public static List<JsonElement> Text(string text)
    {
        var framer = new Framer(RecordSyntax.Instance);
        var reader = new EventReader(MessageCatalog.BuiltIn, Times);
        var writer = new EventJsonWriter(MessageCatalog.BuiltIn, Language.English);
        var events = new List<JsonElement>();
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes.CopyTo(framer.GetSpace());
        framer.Advance(bytes.Length);
        framer.Complete();
        while (framer.TryRead(out var frame))
        {
            writer.Clear();
            writer.Write(reader.Read(frame));
            events.Add(JsonDocument.Parse(writer.Written.ToArray()).RootElement);
        }

        return events;
    }

    public static string Fields(JsonElement item) =>
        item.TryGetProperty("fields", out var fields) ? fields.GetRawText() : "{}";
}
