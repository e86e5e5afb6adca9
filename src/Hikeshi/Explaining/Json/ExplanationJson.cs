using System.Text.Json;
using Hikeshi.Texts;

namespace Hikeshi.Explaining.Json;

/// <summary>Writes explanations as JSON, version 1, with texts in one language. Absent keys are left out.</summary>
public static class ExplanationJson
{
    /// <summary>Writes one explanation as an object.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="item">The explanation.</param>
    /// <param name="language">The language of texts.</param>
    public static void Write(Utf8JsonWriter to, Explanation item, Language language)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(item);
        to.WriteStartObject();
        to.WriteNumber("v", 1);
        to.WriteString("lang", language == Language.Japanese ? "ja" : "en");
        to.WriteBoolean("found", item.IsKnown);
        to.Text("key", item.Key);
        if (item.Key is not null)
        {
            to.WriteString("kind", item.Cause is not null ? "cause" : item.IsPhrase ? "phrase" : "message");
        }

        Facts(to, item, language);
        to.List("templates", item.Wordings, w => Wording(to, w, language));
        to.List("variables", item.Fields, f => Field(to, f, language));
        if (item.Phrase is { } phrase)
        {
            Phrase(to, phrase, language);
        }

        to.Text("explanation", item.About, language);
        if (item.Cause is { } cause)
        {
            CauseJson.Write(to, cause, language);
        }

        to.List("signals", item.Signals, s => Signal(to, s, language));
        to.Text("advice", item.Advice, language);
        to.Text("notes", item.Notes, language);
        if (!item.Related.IsEmpty)
        {
            to.WriteStartObject("related");
            to.List("before", item.Related.Before, r => Related(to, r, language));
            to.List("after", item.Related.After, r => Related(to, r, language));
            to.List("instead", item.Related.Instead, r => Related(to, r, language));
            to.WriteEndObject();
        }

        to.Texts("sources", item.Sources);
        if (item.Line is { } line)
        {
            LineJson.Write(to, line);
        }

        to.List("nearest", item.Nearest, r => Related(to, r, language));
        to.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter to, Explanation item, Language language)
    {
        to.Text("title", item.Title, language);
        if (item.Severity >= 0)
        {
            to.WriteNumber("severity", item.Severity);
            to.Text("severity_name", SeverityTexts.Of(item.Severity), language);
        }

        Coded(to, "class", item.Class, language);
        Coded(to, "family", item.Family, language);
        Coded(to, "outcome", item.Outcome, language);
        Coded(to, "action", item.Action, language);
        to.Limit("limited", item.Limited);

        if (item.HasContext)
        {
            to.WriteBoolean("context", true);
        }

        to.Texts("products", item.Products);
        to.Text("since", item.Since);
        if (item.ReplacedBy is { } replaced)
        {
            to.WritePropertyName("replaced_by");
            Related(to, replaced, language);
        }

        to.List("messages", item.Messages, r => Related(to, r, language));
        to.Text("on", item.On);
    }

    private static void Coded(Utf8JsonWriter to, string name, CodedTitle? value, Language language)
    {
        if (value is not null)
        {
            to.WriteStartObject(name);
            to.Text("name", value.Name);
            to.Text("title", value.Title, language);
            to.WriteEndObject();
        }
    }

    private static void Related(Utf8JsonWriter to, RelatedTitle item, Language language)
    {
        to.WriteStartObject();
        to.Text("key", item.Key);
        to.Text("title", item.Title, language);
        to.WriteEndObject();
    }

    private static void Wording(Utf8JsonWriter to, ExplainedWording item, Language language)
    {
        to.WriteStartObject();
        to.Text("name", item.Name);
        to.Text("text", item.Text);
        to.Text("source", item.Source);
        to.Text("source_title", EvidenceTexts.Source(item.Source), language);
        if (item.IsMatched)
        {
            to.WriteBoolean("matched", true);
        }

        to.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter to, ExplainedField item, Language language)
    {
        to.WriteStartObject();
        to.Text("name", item.Name);
        to.Text("meaning", item.Meaning, language);
        to.Text("value", item.Value);
        if (item.IsGuessed)
        {
            to.WriteBoolean("guessed", true);
        }

        to.WriteEndObject();
    }

    private static void Phrase(Utf8JsonWriter to, ExplainedPhrase item, Language language)
    {
        to.WriteStartObject("phrase");
        to.Text("name", item.Name);
        to.Text("on", item.On);
        to.Text("title", item.Title, language);
        to.Text("explanation", item.Explanation, language);
        to.Text("advice", item.Advice, language);
        to.Text("notes", item.Notes, language);
        to.WriteEndObject();
    }

    private static void Signal(Utf8JsonWriter to, ExplainedSignal item, Language language)
    {
        to.WriteStartObject();
        to.Text("strength", item.Strength);
        to.Text("strength_title", EvidenceTexts.Strength(item.Strength), language);
        to.Text("cause", item.Cause);
        to.Text("title", item.Title, language);
        CauseJson.Side(to, item.Side, language);
        to.WriteEndObject();
    }
}
