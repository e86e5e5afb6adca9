using System.Diagnostics.CodeAnalysis;
using Hikeshi.Catalog;

namespace Hikeshi.Querying.Fields;

/// <summary>
/// The names that queries may use: keys of the event, short names, all fields of the dictionary. Case does not matter.
/// </summary>
public sealed class QueryNames
{
    /// <summary>Written before a dictionary name that a key or short name hides: <c>fields.port:443</c>.</summary>
    internal const string Exactly = "fields.";

    private static readonly HashSet<string> Reserved =
        [.. EventKeys.All.Select(k => k.Name), .. ShortNames.All.Select(s => s.Name)];

    private readonly Dictionary<string, QueryName> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, QueryName> _exact = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the names of a catalog.</summary>
    /// <param name="dictionary">Its fields.</param>
    public QueryNames(FieldDictionary dictionary)
    {
        var own = dictionary.All.ToDictionary(f => f.Name, f => new QueryField(f.Name, KindOf(f.Type), IsKey: false), StringComparer.Ordinal);
        foreach (var key in EventKeys.All)
        {
            _names[key.Name] = new QueryName(key.Name, [key], EventKeys.Meaning(key.Name));
        }

        foreach (var (name, meant, meaning) in ShortNames.All)
        {
            var fields = meant.Select(m => _names.TryGetValue(m, out var key) ? key.Fields[0] : own.GetValueOrDefault(m)).OfType<QueryField>().ToList();
            if (fields.Count > 0)
            {
                _names[name] = new QueryName(name, fields, meaning);
            }
        }

        foreach (var field in dictionary.All)
        {
            var name = new QueryName(field.Name, [own[field.Name]], field.Meaning);
            _names.TryAdd(field.Name, name);
            _exact[Exactly + field.Name] = name;
        }

        All = [.. _names.Values.OrderBy(n => n.Name, StringComparer.Ordinal)];
    }

    /// <summary>All names, sorted.</summary>
    public IReadOnlyList<QueryName> All { get; }

    /// <summary>What a name means.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="found">The name.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out QueryName? found) =>
        _names.TryGetValue(name, out found) || _exact.TryGetValue(name, out found);

    /// <summary>The name most like one that does not exist, or null when none is.</summary>
    /// <param name="name">As it was written.</param>
    public string? Nearest(string name) => NearestName.Of(name, All.Select(n => n.Name));

    /// <summary>The name that means this field and no other.</summary>
    internal static string Written(QueryField field) => !field.IsKey && Reserved.Contains(field.Name) ? Exactly + field.Name : field.Name;

    private static QueryFieldKind KindOf(FieldType type) => type switch
    {
        FieldType.Int => QueryFieldKind.Number,
        FieldType.Ip => QueryFieldKind.Address,
        FieldType.HexList or FieldType.Payloads => QueryFieldKind.List,
        _ => QueryFieldKind.Text,
    };
}
