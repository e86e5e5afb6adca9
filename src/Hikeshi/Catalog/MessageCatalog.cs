using System.Collections.Concurrent;
using Hikeshi.Catalog.Pack;

namespace Hikeshi.Catalog;

/// <summary>
/// Everything Hikeshi knows, by key. The built-in catalog is one packed resource whose entries are read when they
/// are first asked for; entries of an override folder take the place of the built-in ones. Safe for many threads.
/// </summary>
public sealed class MessageCatalog
{
    private static readonly Lazy<MessageCatalog> Embedded = new(Open);

    private readonly CatalogPack _pack;
    private readonly Dictionary<string, CatalogEntry> _overrides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CauseEntry> _overriddenCauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Scenario> _overriddenScenarios = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CatalogEntry?> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageClass> _classes = new(StringComparer.Ordinal);

    private MessageCatalog(CatalogPack pack, CatalogDraft? overrides)
    {
        _pack = pack;
        foreach (var (_, entry) in overrides?.Entries ?? [])
        {
            _overrides[entry.Key] = entry;
        }

        foreach (var cause in overrides?.Causes ?? [])
        {
            _overriddenCauses[cause.Code] = cause;
        }

        foreach (var scenario in overrides?.Scenarios ?? [])
        {
            _overriddenScenarios[scenario.Name] = scenario;
        }

        var lists = overrides is null ? pack.Lists : pack.Lists.With(CatalogLists.Of(overrides));
        Fields = new FieldDictionary([.. lists.Fields]);
        Families = lists.Families;
        Actions = lists.Actions;
        Outcomes = lists.Outcomes;
        Classes = lists.Classes;
        Kinds = lists.Kinds;
        MessageIds = Keys(pack.MessageIds, _overrides.Values.Where(e => !e.IsPhrase).Select(e => e.Key));
        PhraseNames = Keys(pack.PhraseNames, _overrides.Values.Where(e => e.IsPhrase).Select(e => e.Key));
        CauseCodes = Keys(pack.CauseCodes, _overriddenCauses.Keys);
        ScenarioNames = Keys(pack.ScenarioNames, _overriddenScenarios.Keys);
        foreach (var item in Classes)
        {
            foreach (var prefix in item.Prefixes)
            {
                _classes[prefix] = item;
            }
        }
    }

    /// <summary>The catalog of this build.</summary>
    public static MessageCatalog BuiltIn => Embedded.Value;

    /// <summary>The field dictionary.</summary>
    public FieldDictionary Fields { get; }

    /// <summary>The families, in the order of the closed list.</summary>
    public IReadOnlyList<CatalogTerm> Families { get; }

    /// <summary>The action kinds.</summary>
    public IReadOnlyList<CatalogTerm> Actions { get; }

    /// <summary>The outcomes.</summary>
    public IReadOnlyList<CatalogTerm> Outcomes { get; }

    /// <summary>The message classes.</summary>
    public IReadOnlyList<MessageClass> Classes { get; }

    /// <summary>The kinds of incident, sorted by name.</summary>
    public IReadOnlyList<IncidentKind> Kinds { get; }

    /// <summary>All message IDs, sorted.</summary>
    public IReadOnlyList<string> MessageIds { get; }

    /// <summary>All phrase names, sorted.</summary>
    public IReadOnlyList<string> PhraseNames { get; }

    /// <summary>All cause codes, sorted.</summary>
    public IReadOnlyList<string> CauseCodes { get; }

    /// <summary>All names of scenarios and of their parts, sorted.</summary>
    public IReadOnlyList<string> ScenarioNames { get; }

    /// <summary>The entry of a message ID or phrase name, or null.</summary>
    /// <param name="key">"713061" or "qm-fsm-error".</param>
    public CatalogEntry? Find(string key) =>
        _overrides.TryGetValue(key, out var own) ? own : _entries.GetOrAdd(key, _pack.ReadEntry);

    /// <summary>The cause with a code, or null.</summary>
    /// <param name="code">As in <c>crypto-acl-mismatch</c>.</param>
    public CauseEntry? FindCause(string code) =>
        _overriddenCauses.TryGetValue(code, out var own) ? own : _pack.ReadCause(code);

    /// <summary>The scenario or part with a name, or null.</summary>
    /// <param name="name">As in <c>crypto-acl-mismatch</c>.</param>
    public Scenario? FindScenario(string name) =>
        _overriddenScenarios.TryGetValue(name, out var own) ? own : _pack.ReadScenario(name);

    /// <summary>The class of an ID by its first three digits, or null.</summary>
    /// <param name="id">"713061".</param>
    public MessageClass? ClassOf(string id) =>
        id.Length >= 3 && _classes.TryGetValue(id[..3], out var found) ? found : null;

    /// <summary>This build's catalog with an operator's entries laid over it.</summary>
    /// <param name="overrides">What was read from the override folder, without problems.</param>
    public static MessageCatalog WithOverrides(CatalogDraft overrides) => new(BuiltIn._pack, overrides);

    /// <summary>A catalog made of a draft alone; for tests and for the checks of a folder.</summary>
    /// <param name="draft">All parts.</param>
    public static MessageCatalog FromDraft(CatalogDraft draft) => new(new CatalogPack(CatalogPack.Write(draft)), null);

    /// <summary>Opens the built-in catalog anew; <see cref="BuiltIn"/> is the one to share.</summary>
    internal static MessageCatalog Open()
    {
        using var resource = typeof(MessageCatalog).Assembly.GetManifestResourceStream("catalog.pack")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new MessageCatalog(new CatalogPack(bytes), null);
    }

    private static string[] Keys(IReadOnlyList<string> ours, IEnumerable<string> theirs) =>
        [.. ours.Union(theirs, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
