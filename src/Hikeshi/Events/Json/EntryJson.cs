using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Texts;

namespace Hikeshi.Events.Json;

/// <summary>
/// What an event's JSON says of its entry, written once: family, outcome, status, template, title. A parsed line
/// copies one block.
/// </summary>
internal sealed class EntryJson
{
    private readonly CompiledEntry _entry;
    private readonly byte[] _class;
    private readonly byte[][] _parsed;

    public EntryJson(CompiledEntry entry, MessageClass? itsClass, Language language)
    {
        (_entry, Language) = (entry, language);
        Family = Part("family", entry.Entry.Family);
        Outcome = Part("outcome", entry.Entry.Outcome);
        Title = Part("title", entry.Entry.Title.In(language));
        Name = Part("phrase", entry.Entry.Key);
        _class = itsClass is null ? [] : Part("class", itsClass.Name);
        _parsed = [.. entry.Templates.Select(t => Block(t))];
    }

    public Language Language { get; }

    public byte[] Family { get; }

    public byte[] Outcome { get; }

    public byte[] Title { get; }

    /// <summary><c>"phrase":"…"</c></summary>
    public byte[] Name { get; }

    /// <summary>The block of a parsed line without a phrase.</summary>
    public ReadOnlySpan<byte> Parsed(CompiledTemplate template) =>
        _parsed[Array.IndexOf(_entry.Templates, template)];

    /// <summary>A parsed line's block: what a whole-text phrase says goes before what its message says.</summary>
    public void WriteParsed(JsonBuffer to, CompiledTemplate? template, EntryJson? phrase)
    {
        var whole = phrase is not null && phrase._entry.Entry.On is null ? phrase : this;
        to.Raw(_class);
        to.Raw(whole.Family);
        to.Raw((phrase ?? this).Outcome);
        to.Raw(",\"status\":\"parsed\""u8);
        if (template is not null)
        {
            to.Raw(",\"template\":\""u8);
            to.Raw(template.Utf8Name);
            to.Raw((byte)'"');
        }

        to.Raw(phrase?.Name);
        to.Raw(whole.Title);
    }

    private byte[] Block(CompiledTemplate template)
    {
        var to = new JsonBuffer(256);
        WriteParsed(to, template, phrase: null);
        return to.Written.ToArray();
    }

    private static byte[] Part(string key, string value)
    {
        var to = new JsonBuffer(64);
        to.Raw((byte)',');
        to.String(key);
        to.Raw((byte)':');
        to.String(value);
        return to.Written.ToArray();
    }
}
