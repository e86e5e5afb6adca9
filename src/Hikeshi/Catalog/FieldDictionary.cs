using System.Diagnostics.CodeAnalysis;

namespace Hikeshi.Catalog;

/// <summary>All field names with a small number each: the number is what the hot path carries.</summary>
public sealed class FieldDictionary
{
    private readonly FieldDefinition[] _fields;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _twins;

    internal FieldDictionary(FieldDefinition[] fields)
    {
        _fields = fields;
        for (var i = 0; i < fields.Length; i++)
        {
            _numbers[fields[i].Name] = i;
        }

        _twins = [.. fields.Select(f => f.Else is { } twin ? _numbers.GetValueOrDefault(twin, -1) : -1)];
    }

    /// <summary>The definitions, in the order of their numbers.</summary>
    public IReadOnlyList<FieldDefinition> All => _fields;

    /// <summary>The definition with a number.</summary>
    /// <param name="number">From <see cref="NumberOf"/>.</param>
    public FieldDefinition this[int number] => _fields[number];

    /// <summary>The number of a name, or -1.</summary>
    /// <param name="name">A dictionary name.</param>
    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The number of a field's <c>else</c> twin, or -1.</summary>
    /// <param name="number">From <see cref="NumberOf"/>.</param>
    internal int TwinOf(int number) => _twins[number];

    /// <summary>The definition of a name.</summary>
    /// <param name="name">A dictionary name.</param>
    /// <param name="field">Its definition.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out FieldDefinition? field)
    {
        var number = NumberOf(name);
        field = number < 0 ? null : _fields[number];
        return field is not null;
    }
}
