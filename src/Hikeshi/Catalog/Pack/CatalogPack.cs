namespace Hikeshi.Catalog.Pack;

/// <summary>
/// A whole catalog in one block of bytes: the closed lists and the dictionary first, then an index from key to
/// place, then the entries, each read only when it is asked for. Made at build, read only by the library of the
/// same build: the layout carries a version so that a mix-up fails loudly.
/// </summary>
internal sealed class CatalogPack
{
    private const int Version = 0x04_4B_48;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public CatalogPack(byte[] bytes)
    {
        _bytes = bytes;
        var from = new PackReader(bytes, 0);
        if (from.Number() != Version)
        {
            throw new InvalidDataException("This catalog pack was made by another build of Hikeshi.");
        }

        Lists = ListFormat.Read(from);
        MessageIds = from.Texts();
        PhraseNames = from.Texts();
        CauseCodes = from.Texts();
        ScenarioNames = from.Texts();
        var places = from.List(from.Number);
        var start = from.Position;
        var keys = MessageIds.Concat(PhraseNames)
            .Concat(CauseCodes.Select(c => CausePrefix + c))
            .Concat(ScenarioNames.Select(n => ScenarioPrefix + n))
            .ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            _places[keys[i]] = start + places[i];
        }
    }

    public CatalogLists Lists { get; }

    public IReadOnlyList<string> MessageIds { get; }

    public IReadOnlyList<string> PhraseNames { get; }

    public IReadOnlyList<string> CauseCodes { get; }

    /// <summary>Scenarios and their parts.</summary>
    public IReadOnlyList<string> ScenarioNames { get; }

    /// <summary>Keeps a cause apart from a phrase of the same name.</summary>
    private static string CausePrefix => "cause:";

    private static string ScenarioPrefix => "scenario:";

    public CatalogEntry? ReadEntry(string key) =>
        _places.TryGetValue(key, out var place) ? EntryFormat.Read(new PackReader(_bytes, place)) : null;

    public CauseEntry? ReadCause(string code) =>
        _places.TryGetValue(CausePrefix + code, out var place)
            ? ListFormat.ReadCause(new PackReader(_bytes, place))
            : null;

    public Scenario? ReadScenario(string name) =>
        _places.TryGetValue(ScenarioPrefix + name, out var place)
            ? ScenarioFormat.Read(new PackReader(_bytes, place))
            : null;

    public static byte[] Write(CatalogDraft draft)
    {
        var messages = Sorted(draft, phrases: false);
        var phrases = Sorted(draft, phrases: true);
        var causes = draft.Causes.OrderBy(c => c.Code, StringComparer.Ordinal).ToArray();
        var scenarios = draft.Scenarios.OrderBy(s => s.Name, StringComparer.Ordinal).ToArray();
        var body = new PackWriter();
        var places = new List<int>();
        foreach (var entry in messages.Concat(phrases))
        {
            places.Add(body.Length);
            EntryFormat.Write(body, entry);
        }

        foreach (var cause in causes)
        {
            places.Add(body.Length);
            ListFormat.Write(body, cause);
        }

        foreach (var scenario in scenarios)
        {
            places.Add(body.Length);
            ScenarioFormat.Write(body, scenario);
        }

        var pack = new PackWriter();
        pack.Number(Version);
        ListFormat.Write(pack, CatalogLists.Of(draft));
        pack.Texts([.. messages.Select(m => m.Key)]);
        pack.Texts([.. phrases.Select(p => p.Key)]);
        pack.Texts([.. causes.Select(c => c.Code)]);
        pack.Texts([.. scenarios.Select(s => s.Name)]);
        pack.List(places, pack.Number);
        pack.Bytes(body.ToArray());
        return pack.ToArray();
    }

    private static CatalogEntry[] Sorted(CatalogDraft draft, bool phrases) =>
        [.. draft.Entries.Select(e => e.Entry)
            .Where(e => e.IsPhrase == phrases)
            .OrderBy(e => e.Key, StringComparer.Ordinal)];
}
