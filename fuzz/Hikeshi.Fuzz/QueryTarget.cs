using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Querying;
using Hikeshi.Querying.Completing;
using Hikeshi.Querying.Evaluating;
using Hikeshi.Querying.Parsing;
using Hikeshi.Querying.Sql;

namespace Hikeshi.Fuzz;

/// <summary>
/// Any text is a query or a problem with a place inside the text. A query's canonical text means the same, it can be
/// evaluated and written as SQL whose text holds nothing of it; and completion is ready for every cursor.
/// </summary>
internal sealed class QueryTarget : IFuzzTarget
{
    private static readonly SqlColumns Columns = new(new Dictionary<string, SqlColumn>(StringComparer.Ordinal), "fields", "raw");

    private readonly QueryOptions _options = new(MessageCatalog.BuiltIn) { Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) };
    private readonly QueryCompletion _completion;
    private readonly EventReader _reader = new(MessageCatalog.BuiltIn);

    public QueryTarget() => _completion = new QueryCompletion(_options);

    public string Name => "query";

    public IReadOnlyList<string> Tokens { get; } =
    [
        " OR ", " AND ", "NOT ", "-", "(", ")", "\"", "\\", "*", "..", ",", ":", "<=", "!=", "id:", "sev", "peer:", "peer.ip:", "2001:db8::/32",
        "192.0.2.0/24", "time:", "since:", "2h", "2026-01-02T03:00", "+09:00", "user:", "has:", "port:", "process.stack:", "713120", "713*", "：", "「", "」", "　", "\0",
    ];

    public void Run(ReadOnlySpan<byte> input)
    {
        var text = Encoding.UTF8.GetString(input);
        var result = QueryParser.Parse(text, _options);
        BrokenInvariantException.Unless(result.Query is null != result.Problem is null, "neither a query nor a problem, or both");
        foreach (var cursor in (ReadOnlySpan<int>)[0, text.Length / 3, text.Length / 2, text.Length])
        {
            var completions = _completion.At(text, cursor);
            BrokenInvariantException.Unless(
                completions.Start >= 0 && completions.Length >= 0 && completions.Start + completions.Length <= text.Length, "a completion is outside of the text");
        }

        if (result.Problem is { } problem)
        {
            BrokenInvariantException.Unless(
                problem.Offset >= 0 && problem.Length >= 0 && problem.Offset + problem.Length <= text.Length, "a problem is outside of the text");
            BrokenInvariantException.Unless(!Texts.QueryTexts.Of(problem).IsEmpty, "a problem without words");
            return;
        }

        Check(result.Query!);
    }

    private void Check(Query query)
    {
        var again = QueryParser.Parse(query.ToString(), _options with { MostCharacters = int.MaxValue });
        BrokenInvariantException.Unless(query.Equals(again.Query), $"the canonical text means something else: {query} / {again.Query} {again.Problem}");
        var item = _reader.Read(Encoding.UTF8.GetBytes("%ASA-5-713120: Group = g, Username = u, IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=6abd3691)"));
        var isMeant = new QueryEvaluator(query, MessageCatalog.BuiltIn.Fields).Matches(item);
        var isNot = new QueryEvaluator(QueryForm.Not(query), MessageCatalog.BuiltIn.Fields).Matches(item);
        BrokenInvariantException.Unless(isMeant != isNot, "a query and its negation agree");
        var sql = QuerySql.Write(query, SqlDialect.DuckDb, Columns).Text;
        BrokenInvariantException.Unless(sql.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !sql.Contains('"', StringComparison.Ordinal), "SQL holds what was written");
    }
}
