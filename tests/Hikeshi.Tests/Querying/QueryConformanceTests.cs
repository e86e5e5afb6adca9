using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Querying.Evaluating;
using Hikeshi.Testing.Querying;

namespace Hikeshi.Tests.Querying;

/// <summary>The suite that stores run, too, over the evaluator.</summary>
public sealed class QueryConformanceTests
{
    private static readonly EventReader Reader = new(MessageCatalog.BuiltIn, QueryConformance.Times);

    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        foreach (var (index, item) in QueryConformance.Cases.Index())
        {
            data.Add(index, item.ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_query_means(int index, string _)
    {
        var item = QueryConformance.Cases[index];
        var evaluator = new QueryEvaluator(Ask.For(item.Query, QueryConformance.Options), MessageCatalog.BuiltIn.Fields);
        var reader = Reader.ForSource(QueryConformance.Times);

        var found = QueryConformance.Events.Where(e => evaluator.Matches(reader.Read(e.Raw), e.Context)).Select(e => e.Key);

        Assert.Equal(item.Keys, found.Order(StringComparer.Ordinal));
    }
}
