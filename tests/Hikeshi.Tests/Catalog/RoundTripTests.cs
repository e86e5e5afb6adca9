using System.Text;
using CsCheck;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;
using Hikeshi.Rendering;

namespace Hikeshi.Tests.Catalog;

/// <summary>What a wording writes, the reader reads: every wording of every entry, with any values.</summary>
public sealed class RoundTripTests
{
    private const int Tries = 40;

    /// <summary>Wordings whose every line an earlier wording or another entry reads just as well, each with its reason.</summary>
    private static readonly Dictionary<string, string> Equivalent = new(StringComparer.Ordinal);

    private static readonly MessageMatcher Matcher = new(OwnCatalog.Catalog);

    public static TheoryData<string> Messages { get; } = [.. OwnCatalog.Catalog.MessageIds];

    public static TheoryData<string> Phrases { get; } = [.. OwnCatalog.Catalog.PhraseNames];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_reads_back(string id)
    {
        var entry = OwnCatalog.Catalog.Find(id)!;
        var reader = new EventReader(Matcher);
        Check(entry, (name, text, values) =>
        {
            var item = reader.Read(Encoding.UTF8.GetBytes($"%FTD-{entry.Severity}-{id}: {text}"));
            Assert.Equal((EventStatus.Parsed, name), (item.Status, item.Template));
            AssertFields(values, item.Slots, item.LineBytes);
        });
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_phrase_reads_back(string key)
    {
        var entry = OwnCatalog.Catalog.Find(key)!;
        var slots = new FieldSlots();
        Check(entry, (name, text, values) =>
        {
            slots.Clear();
            var line = Encoding.UTF8.GetBytes(text);
            var found = entry.On is { } on
                ? Matcher.Phrases.FindValue(OwnCatalog.Catalog.Fields.NumberOf(on), line, 0, slots)
                : Matcher.Phrases.FindText(line, 0, slots);
            Assert.Equal(name, found?.Template.Name);
            AssertFields(values, slots, line);
        });
    }

    private static void Check(CatalogEntry entry, Action<string, string, IReadOnlyDictionary<int, string>> readsBack)
    {
        for (var i = 0; i < entry.Wordings.Count; i++)
        {
            var name = $"{entry.Key}/{i + 1}";
            var nodes = TemplateParser.Parse(
                entry.Wordings[i].Text, OwnCatalog.Catalog.Fields, out _, entry.On is not null);
            if (nodes is null or [TemplateNode.Rest] || Equivalent.ContainsKey(name))
            {
                continue;
            }

            Gen.Select(new TemplateValues(OwnCatalog.Catalog.Fields).Of(nodes), Gen.Int).Sample(
                (values, seed) =>
                {
                    if (TemplateRenderer.Render(nodes, values, seed) is { } text)
                    {
                        readsBack(name, text, values);
                    }
                },
                iter: Tries,
                threads: 1,
                print: t => $"{name}: {TemplateRenderer.Render(nodes, t.Item1, t.Item2)}");
        }
    }

    private static void AssertFields(IReadOnlyDictionary<int, string> expected, FieldSlots slots, ReadOnlySpan<byte> line)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in slots.All)
        {
            read.Add(Name(slot.Field), slot.Value is { } value ? Encoding.UTF8.GetString(value) : Canonical(slot, line));
        }

        Assert.Equal(Show(expected.Select(e => new KeyValuePair<string, string>(Name(e.Key), e.Value))), Show(read));
    }

    private static string Show(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join(", ", fields.Select(f => $"{f.Key} = {f.Value}").Order(StringComparer.Ordinal));

    private static string Canonical(FieldSlot slot, ReadOnlySpan<byte> line)
    {
        var to = new byte[slot.Length + ValueFormat.Growth];
        var type = OwnCatalog.Catalog.Fields[slot.Field].Type;
        return Encoding.UTF8.GetString(to.AsSpan(0, ValueFormat.Write(type, line.Slice(slot.Start, slot.Length), to)));
    }

    private static string Name(int field) => OwnCatalog.Catalog.Fields[field].Name;
}
