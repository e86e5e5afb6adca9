using System.Text.Json;
using Hikeshi.Catalog;

namespace Hikeshi.Explaining.Json;

/// <summary>Writes a whole catalog as JSON, version 1, with the keys of the catalog's files and both languages.</summary>
public static class CatalogJson
{
    /// <summary>Writes the catalog as one object.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="catalog">The catalog.</param>
    public static void Write(Utf8JsonWriter to, MessageCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(catalog);
        to.WriteStartObject();
        to.WriteNumber("v", 1);
        Array(to, "messages", catalog.MessageIds, key => Entry(to, catalog.Find(key)!));
        Array(to, "phrases", catalog.PhraseNames, key => Entry(to, catalog.Find(key)!));
        Array(to, "fields", catalog.Fields.All, f => Field(to, f));
        Array(to, "causes", catalog.CauseCodes, code => Cause(to, catalog.FindCause(code)!));
        to.WriteEndObject();
    }

    /// <summary>Unlike a key of an entry, a part of the catalog is there even when it is empty.</summary>
    private static void Array<T>(Utf8JsonWriter to, string name, IReadOnlyList<T> items, Action<T> write)
    {
        to.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        to.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter to, CatalogEntry entry)
    {
        to.WriteStartObject();
        to.Text(entry.IsPhrase ? "phrase" : "id", entry.Key);
        to.Texts("messages", entry.Messages);
        to.Text("on", entry.On);
        if (!entry.IsPhrase)
        {
            to.WriteNumber("severity", entry.Severity);
        }

        to.Text("family", entry.Family);
        to.Text("outcome", entry.Outcome);
        to.Text("action", entry.Action);
        to.Limit("limited", entry.Limited);

        if (entry.Context)
        {
            to.WriteBoolean("context", true);
        }

        to.Texts("products", entry.Products);
        to.Text("since", entry.Since);
        to.Text("replaced_by", entry.ReplacedBy);
        to.Texts("sources", entry.Sources);
        to.List("templates", entry.Wordings, w => Object(to, ("text", w.Text), ("source", w.Source)));
        to.List("signals", entry.Signals, s => Object(to, ("strength", s.Strength), ("cause", s.Cause), ("side", s.Side)));
        Related(to, entry.Related);
        to.Both("title", entry.Title);
        to.Both("explanation", entry.Explanation);
        to.Both("advice", entry.Advice);
        to.Both("notes", entry.Notes);
        to.List("samples", entry.Samples, s => Sample(to, s));
        to.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter to, RelatedMessages related)
    {
        if (related.Before.Count + related.After.Count + related.Instead.Count > 0)
        {
            to.WriteStartObject("related");
            to.Texts("before", related.Before);
            to.Texts("after", related.After);
            to.Texts("instead", related.Instead);
            to.WriteEndObject();
        }
    }

    private static void Sample(Utf8JsonWriter to, Sample sample)
    {
        to.WriteStartObject();
        to.Text("line", sample.Line);
        to.WriteNumber("template", sample.Template);
        to.Text("phrase", sample.Phrase);
        to.WriteStartObject("fields");
        foreach (var (name, json) in sample.Fields)
        {
            to.WritePropertyName(name);
            to.WriteRawValue(json);
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter to, FieldDefinition field) => Object(
        to,
        ("name", field.Name),
        ("type", FieldTypes.Name(field.Type)),
        ("else", field.Else),
        ("ecs", field.Ecs),
        ("ocsf", field.Ocsf),
        ("en", field.Meaning.En),
        ("ja", field.Meaning.Ja));

    private static void Cause(Utf8JsonWriter to, CauseEntry cause)
    {
        to.WriteStartObject();
        to.Text("cause", cause.Code);
        to.Text("side", cause.Side);
        to.Both("title", cause.Title);
        to.Both("explanation", cause.Explanation);
        to.WriteStartObject("confirm");
        to.Texts("commands", cause.Commands);
        to.Text("en", cause.Confirm.En);
        to.Text("ja", cause.Confirm.Ja);
        to.WriteEndObject();
        to.Both("mend", cause.Mend);
        to.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter to, params ReadOnlySpan<(string Name, string? Value)> texts)
    {
        to.WriteStartObject();
        foreach (var (name, value) in texts)
        {
            to.Text(name, value);
        }

        to.WriteEndObject();
    }
}
