using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Querying.Evaluating;
using Hikeshi.Testing.Querying;

namespace Hikeshi.Tests.Querying;

public sealed class QueryEvaluatorTests
{
    private static readonly EventReader Reader = new(MessageCatalog.BuiltIn, QueryConformance.Times);

    [Fact]
    public void Allocates_nothing_an_event()
    {
        var evaluator = new QueryEvaluator(
            Ask.For("(user:*doe OR peer.ip:10.0.0.0/8 OR reason:x) -class:ha family:ike* sev<=7 device:* -unit:primary -has:phrase \"nowhere in it\""),
            MessageCatalog.BuiltIn.Fields);
        var line = Encoding.UTF8.GetBytes("<166>Jan 02 2026 14:30:00 fw2 : %ASA-7-713052: Group = Staff, Username = J Doe, IP = 192.0.2.45, User (J Doe) authenticated. é");
        var frame = new Frame(line, 0, line.Length, 1, 0, IsWrapped: false);
        var context = new EventContext { Device = "tokyo", Key = "k" };
        var item = Reader.Read(frame);
        evaluator.Matches(item, context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            evaluator.Matches(item, context);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_time_that_is_known_better_counts()
    {
        var evaluator = new QueryEvaluator(Ask.For("time:2026-01-02T03:00"), MessageCatalog.BuiltIn.Fields);
        var item = Reader.Read(Encoding.UTF8.GetBytes("Jan 02 2026 09:00:00 fw1 : %ASA-5-713119: IP = 192.0.2.99, PHASE 1 COMPLETED"));

        Assert.False(evaluator.Matches(item));
        Assert.True(evaluator.Matches(item, new EventContext { Time = new(new DateTime(2026, 1, 2, 3, 0, 59).Ticks, 0, default) }));
    }

    [Fact]
    public void Every_sample_of_the_catalog_is_found_by_its_own_fields()
    {
        var reader = Reader.ForSource(QueryConformance.Times);
        foreach (var id in MessageCatalog.BuiltIn.MessageIds)
        {
            foreach (var sample in MessageCatalog.BuiltIn.Find(id)!.Samples)
            {
                var item = reader.Read(Encoding.UTF8.GetBytes(sample.Line));
                foreach (var (name, value) in item.Fields().ToList())
                {
                    var kind = Ask.Options.Names.TryFind("fields." + name, out var found) ? found.Fields[0].Kind : default;
                    var quoted = "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
                    var query = kind == Hikeshi.Querying.Fields.QueryFieldKind.List ? $"has:{name}" : $"fields.{name}:{quoted}";
                    if (kind != Hikeshi.Querying.Fields.QueryFieldKind.Number || long.TryParse(value, out _))
                    {
                        Assert.True(new QueryEvaluator(Ask.For(query), MessageCatalog.BuiltIn.Fields).Matches(item), $"{sample.Line}\n{query}");
                    }
                }
            }
        }
    }
}
