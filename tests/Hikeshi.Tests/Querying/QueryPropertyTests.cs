using System.Text;
using CsCheck;
using Hikeshi.Fuzz;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Tests.Querying;

public sealed class QueryPropertyTests
{
    private static readonly QueryField[] Fields = [.. Ask.Options.Names.All.SelectMany(n => n.Fields).Distinct()];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["ab*.\\\"()-:<> ,OR日“"], 0, 12], Gen.OneOf("OR", "..", "", "-a", "a..b", "[1]", "{0}"));

    private static readonly Gen<TextPattern> Patterns = Texts.List[1, 3].Select(Pattern);

    private static readonly Gen<long> Numbers = Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.OneOf(long.MinValue, long.MaxValue));

    private static readonly Gen<UInt128> Addresses = Gen.Select(Gen.ULong, Gen.ULong, Gen.Bool)
        .Select((high, low, isIpv4) => isIpv4 ? ((UInt128)0xFFFF << 32) | (uint)low : ((UInt128)high << 64) | low);

    private static readonly Gen<long> Moments = Gen.Long[0, DateTime.MaxValue.Ticks / 10].Select(t => t * 10);

    private static readonly Gen<Query> Tests = Gen.OneOf(
        Patterns.Select(p => (Query)new RawTest(Trimmed(p))),
        Gen.OneOf(Fields).Select(f => (Query)new HasTest(f)),
        Gen.Select(FieldOf(QueryFieldKind.Text), Patterns).Select((f, p) => (Query)new TextTest(f, p)),
        Gen.Select(FieldOf(QueryFieldKind.Number), Numbers, Numbers, Gen.Int[0, 2]).Select((f, a, b, ends) => Number(f, a, b, ends)),
        Gen.Select(FieldOf(QueryFieldKind.Time), Moments, Moments, Gen.Int[0, 2]).Select((f, a, b, ends) => Time(f, a, b, ends)),
        Gen.Select(FieldOf(QueryFieldKind.Address), Addresses, Addresses).Select((f, a, b) => (Query)new AddressTest(f, new AddressRange(UInt128.Min(a, b), UInt128.Max(a, b)))))
        .Where(IsWritable);

    private static readonly Gen<Query> Queries = Gen.Recursive<Query>((depth, inner) => depth > 4 ? Tests : Gen.OneOf(
        Tests,
        inner.List[1, 3].Select(t => QueryForm.And(t)),
        inner.List[1, 3].Select(t => QueryForm.Or(t)),
        inner.Select(QueryForm.Not)));

    [Fact]
    public void The_canonical_text_of_any_query_parses_to_it() =>
        Queries.Sample(query => query.Equals(Ask.For(query.ToString(), Ask.Options with { MostCharacters = int.MaxValue })), iter: 5000);

    [Fact]
    public void Any_text_is_a_query_or_a_problem_with_a_place()
    {
        var target = new QueryTarget();
        Gen.OneOf(Gen.String, Gen.OneOf(target.Tokens.ToArray()).List[0, 30].Select(t => string.Concat(t)))
            .Sample(text => target.Run(Encoding.UTF8.GetBytes(text)), iter: 5000, threads: 1);
    }

    private static Gen<QueryField> FieldOf(QueryFieldKind kind) => Gen.OneOf(Fields.Where(f => f.Kind == kind).ToArray());

    /// <summary>Closed lists, canonical numbers and single wildcards are other queries as soon as they are written.</summary>
    private static bool IsWritable(Query query) => query is not TextTest { Field: var field, Pattern: var pattern }
        || (pattern.Pieces.Count > 1 && pattern.Pieces.Any(p => p.Length > 0))
        || (pattern.IsExact && field.Name is "device" or "user.name" or "vpn.group" or "file" or "reason");

    private static TextPattern Pattern(List<string> pieces) => new(pieces.Where((p, i) => i == 0 || i == pieces.Count - 1 || p.Length > 0));

    /// <summary>In a line, anything may stand before and after anyway.</summary>
    private static TextPattern Trimmed(TextPattern pattern)
    {
        var pieces = pattern.Pieces.Where(p => p.Length > 0).ToList();
        return new TextPattern(pieces.Count > 0 ? pieces : ["x"]);
    }

    private static NumberTest Number(QueryField field, long a, long b, int ends) =>
        new(field, ends == 1 ? null : Math.Min(a, b), ends == 2 ? null : Math.Max(a, b));

    private static TimeTest Time(QueryField field, long a, long b, int ends) =>
        new(field, ends == 1 ? null : Math.Min(a, b), ends == 2 ? null : Math.Max(a, b) + (a == b ? 10 : 0));
}
