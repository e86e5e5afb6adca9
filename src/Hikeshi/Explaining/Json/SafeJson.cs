using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events.Json;
using Hikeshi.Texts;

namespace Hikeshi.Explaining.Json;

/// <summary>Writes texts that may hold anything: escaped as in events, so that no terminal or page obeys them.</summary>
internal static class SafeJson
{
    public static void Text(this Utf8JsonWriter to, string name, string? value)
    {
        if (value is not null)
        {
            to.WritePropertyName(name);
            to.Text(value);
        }
    }

    public static void Text(this Utf8JsonWriter to, string value)
    {
        var quoted = new JsonBuffer((value.Length * 3) + 2);
        quoted.String(value);
        to.WriteRawValue(quoted.Written, skipInputValidation: true);
    }

    /// <summary>A text in one language; nothing when it is empty.</summary>
    public static void Text(this Utf8JsonWriter to, string name, LocalText? value, Language language) =>
        to.Text(name, value is { IsEmpty: false } ? value.In(language) : null);

    /// <summary>A text in both languages; nothing when it is empty.</summary>
    public static void Both(this Utf8JsonWriter to, string name, LocalText value)
    {
        if (!value.IsEmpty)
        {
            to.WriteStartObject(name);
            to.Text("en", value.En);
            to.Text("ja", value.Ja);
            to.WriteEndObject();
        }
    }

    /// <summary>A device's limit on how often it prints; nothing when there is none.</summary>
    public static void Limit(this Utf8JsonWriter to, string name, RateLimit? limit)
    {
        if (limit is not null)
        {
            to.WriteStartObject(name);
            to.WriteNumber("seconds", limit.Seconds);
            to.Text("per", limit.Per);
            to.Text("when", limit.When);
            to.WriteEndObject();
        }
    }

    /// <summary>A list of texts; nothing when it is empty.</summary>
    public static void Texts(this Utf8JsonWriter to, string name, IReadOnlyList<string> values) =>
        to.List(name, values, to.Text);

    /// <summary>A list; nothing when it is empty.</summary>
    public static void List<T>(this Utf8JsonWriter to, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        to.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        to.WriteEndArray();
    }
}
