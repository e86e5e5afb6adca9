using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Tests.Catalog;

/// <summary>Draws values that a wording can say: a line of it, without its words.</summary>
internal sealed class TemplateValues(FieldDictionary fields)
{
    private static readonly Gen<string> Letters = Gen.Char["bcdfghjkmnpqrtvwxyz"].Array[4, 9].Select(c => new string(c));

    private static readonly Gen<string> Name = Gen.Select(Letters, Gen.OneOf("", "7", "-q2", "_x")).Select((a, b) => a + b);

    private static readonly Gen<string> OldAddress =
        Gen.Select(Gen.Int[1, 223], Gen.Int[0, 255], Gen.Int[0, 255], Gen.Int[0, 255]).Select((a, b, c, d) => $"{a}.{b}.{c}.{d}");

    private static readonly Gen<string> Address = Gen.OneOf(
        OldAddress,

        // No group is 0: the reader would count it to the gap and write 2001:db8::1 for 2001:db8:0::1, as RFC 5952 asks for.
        Gen.Select(Gen.Int[1, 0xFFFF], Gen.Int[1, 0xFFFF]).Select((a, b) => $"2001:db8:{a:x}::{b:x}"));

    public Gen<ImmutableDictionary<int, string>> Of(IReadOnlyList<TemplateNode> nodes) => nodes
        .Select((node, i) => Of(node, Next(nodes, i)))
        .Aggregate(
            Gen.Const(ImmutableDictionary<int, string>.Empty),
            (all, one) => Gen.Select(all, one).Select((a, b) => b.SetItems(a)));

    /// <summary>The text right behind a variable: some values would run into it.</summary>
    private static string Next(IReadOnlyList<TemplateNode> nodes, int i) =>
        i + 1 < nodes.Count && nodes[i + 1] is TemplateNode.Literal literal ? literal.Text : "";

    private Gen<ImmutableDictionary<int, string>> Of(TemplateNode node, string next) => node switch
    {
        TemplateNode.Variable variable => Value(variable.Field, next).Select(v => One(variable.Field, v)),
        TemplateNode.Enumeration enumeration => Word(enumeration, next).Select(v => One(enumeration.Field, v)),
        TemplateNode.Optional optional => Gen.OneOf(Of(optional.Parts), Gen.Const(ImmutableDictionary<int, string>.Empty)),
        _ => Gen.Const(ImmutableDictionary<int, string>.Empty),
    };

    private static ImmutableDictionary<int, string> One(int field, string value) =>
        ImmutableDictionary<int, string>.Empty.Add(field, value);

    private Gen<string> Word(TemplateNode.Enumeration node, string next)
    {
        var words = Gen.OneOf<string>([.. node.Options.Select(o => o.Value).Where(v => v.Length > 0)]);
        return node.Open ? Gen.OneOf(words, Value(node.Field, next)) : words;
    }

    private Gen<string> Value(int field, string next) => fields[field].Type switch
    {
        FieldType.Int => Gen.Int[0, 100_000].Select(n => n.ToString(CultureInfo.InvariantCulture)),

        // An address of version 6 would take in a port that stands behind a colon.
        FieldType.Ip => next.StartsWith(':') ? OldAddress : Address,
        FieldType.Mask => Gen.OneOf("255.255.255.0", "0.0.0.0", "24", "255.255.255.255"),
        FieldType.Spi => Gen.UInt.Select(n => $"0x{n:x8}"),
        FieldType.Hex => Gen.UInt.Select(n => $"0x{n:x}"),
        FieldType.HexList => Gen.UInt.Array[1, 5].Select(n => string.Join(' ', n.Select(x => $"0x{x:x8}"))),
        FieldType.Payloads => Gen.OneOf("HDR + SA (1) + NONE (0)", "HDR + HASH (8) + NOTIFY (11) + NONE (0)"),
        FieldType.Bool => Gen.OneOf("true", "false"),

        // Where only a blank ends a text, it is one word.
        FieldType.Text when next is " " => Name,
        FieldType.Word => Name,
        _ => Name.Array[1, 3].Select(words => string.Join(' ', words)),
    };
}
