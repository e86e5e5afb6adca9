using Hikeshi.Catalog;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Tests.Querying;

/// <summary>Queries of the tests: it is three in the afternoon of 2 January 2026, UTC.</summary>
internal static class Ask
{
    public static QueryOptions Options { get; } =
        new(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(2026, 1, 2, 15, 0, 0, TimeSpan.Zero) };

    public static Query For(string text, QueryOptions? options = null)
    {
        var result = QueryParser.Parse(text, options ?? Options);
        Assert.True(result.Problem is null, $"{text}: {result.Problem}");
        return result.Query!;
    }

    public static QueryProblem Refused(string text)
    {
        var result = QueryParser.Parse(text, Options);
        Assert.True(result.Query is null, $"{text}: {result.Query}");
        return result.Problem!;
    }
}
