using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Commands.Searching;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.Querying.Parsing;
using Hikeshi.Server.Api;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi sql</c>: a SELECT over the store, for those who want SQL.</summary>
internal static class SqlCommand
{
    private const int UsualSeconds = 60;

    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var statement = new Argument<string>("SELECT") { Description = SqlTexts.Statement.In(language) };
        var events = new Option<string?>("--events") { Description = SqlTexts.Events.In(language), HelpName = "QUERY" };
        OfferedQuery.Offer(events, context);
        var format = new Option<string>("--format") { Description = SqlTexts.Format.In(language), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var limit = new Option<int>("--limit") { Description = SqlTexts.Limit.In(language), HelpName = "N", DefaultValueFactory = _ => SqlQuestion.UsualLimit };
        var timeout = new Option<int>("--timeout") { Description = SqlTexts.Timeout.In(language), HelpName = "SECONDS", DefaultValueFactory = _ => UsualSeconds };
        var command = new Command("sql", ServerCommandTexts.Sql.In(language)) { statement, shared.Data, events, format, limit, timeout };
        command.SetAction(async (parsed, cancel) =>
        {
            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var text = parsed.GetValue(events) ?? "";
            var read = QueryParser.Parse(text, new QueryOptions(catalog) { Now = context.Clock.GetUtcNow() });
            if (read.Problem is { } problem)
            {
                return context.Usage(QueryMark.Of(text, problem, language));
            }

            if (parsed.GetValue(limit) is < 1 or > SqlQuestion.GreatestLimit || parsed.GetValue(timeout) < 1)
            {
                return context.Usage(SqlTexts.BadNumber.With(SqlQuestion.GreatestLimit).In(language));
            }

            var question = new SqlQuestion(parsed.GetValue(statement)!) { Events = read.Query!, Limit = parsed.GetValue(limit) };
            var most = TimeSpan.FromSeconds(parsed.GetValue(timeout));
            return await shared.RunAsync(
                parsed,
                async store => Write(context, parsed.GetValue(format)!, await OpenedAsync(store, question, most, cancel)),
                async server => Write(context, parsed.GetValue(format)!, await ServedAsync(server, question, most, cancel)));
        });
        return command;
    }

    private static async Task<ReadOnlyMemory<byte>> OpenedAsync(DuckDbStore store, SqlQuestion question, TimeSpan most, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(most);
        try
        {
            return SqlJson.Of(await store.Sql.SelectAsync(question, end.Token));
        }
        catch (SqlException problem)
        {
            throw new SettingsException(problem.Sentence, problem);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new Pipeline.Storing.StoreException(ApiTexts.TooLong.With(most.TotalSeconds));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ServedAsync(LocalServer server, SqlQuestion question, TimeSpan most, CancellationToken cancel)
    {
        var asked = new SqlRequest(question.Text, question.Events.ToString(), question.Limit, (int)most.TotalSeconds);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(asked, ApiJson.Default.SqlRequest));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await server.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/sql", UriKind.Relative)) { Content = content }, cancel);
        return await answer.Content.ReadAsByteArrayAsync(cancel);
    }

    private static int Write(CommandContext context, string format, ReadOnlyMemory<byte> answer)
    {
        using var read = JsonDocument.Parse(answer);
        using var output = new StandardOutput(Console.OpenStandardOutput());
        var rows = new SqlRows(read.RootElement);
        output.Write(Encoding.UTF8.GetBytes(format switch
        {
            "json" => rows.Json(),
            "csv" => rows.Csv(),
            _ => rows.Table(),
        }));
        output.Flush();
        if (rows.HasMore)
        {
            context.Error.WriteLine(SqlTexts.More.With(rows.Count.ToString("N0", CultureInfo.InvariantCulture)).In(context.Language));
        }

        return context.Finish([], output);
    }
}
