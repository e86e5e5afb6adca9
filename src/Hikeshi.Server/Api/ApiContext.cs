using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api;

/// <summary>What the parts of the API share: the catalog, one parser of queries, one way to say what is wrong.</summary>
internal sealed class ApiContext(MessageCatalog catalog, Func<TimeZoneInfo> zone, TimeProvider clock)
{
    /// <summary>What is compressed on its way: not pages, which hold secrets beside what a request brought, and not what is live.</summary>
    public static readonly string[] Compressed = ["application/json", "application/problem+json", "application/x-ndjson", "text/csv"];

    private readonly QueryOptions _queries = new(catalog);
    private readonly EventReader _reader = new(catalog);

    /// <summary>How long the store may think about a request.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(60);

    public MessageCatalog Catalog => catalog;

    /// <summary>As of this moment; the zone may be another one since settings were read again.</summary>
    public QueryOptions Queries => _queries with { Now = clock.GetUtcNow(), Zone = zone() };

    /// <summary>A writer of event pages for one request.</summary>
    public EventPages Pages(HttpRequest request) => new(catalog, _reader.ForSource(new TimeOptions()), LanguageOf(request));

    /// <summary><c>lang=ja</c>, else what the browser prefers, else English.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        ((string?)request.Query["lang"] ?? request.Headers.AcceptLanguage.ToString()).StartsWith("ja", StringComparison.OrdinalIgnoreCase)
            ? Language.Japanese
            : Language.English;

    /// <summary>Reads <c>q</c>; null and an answer when it is wrong.</summary>
    public Query? QueryOf(HttpRequest request, out IResult? problem)
    {
        var result = QueryParser.Parse((string?)request.Query["q"] ?? "", Queries);
        problem = result.Problem is { } wrong ? ApiProblem.Of(wrong, LanguageOf(request)).Answer() : null;
        return result.Query;
    }

    /// <summary>Reads a whole number of a request; the usual value when it is absent, an answer when it is wrong.</summary>
    public static int? NumberOf(HttpRequest request, string name, int usual, int most, out IResult? problem)
    {
        problem = null;
        if ((string?)request.Query[name] is not { Length: > 0 } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, null, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        problem = Wrong(request, ApiTexts.BadNumber.With(name, most));
        return null;
    }

    /// <summary>Reads a moment of a request, in UTC ticks; 0 when it is absent, an answer when it is wrong.</summary>
    public static long? MomentOf(HttpRequest request, string name, out IResult? problem)
    {
        problem = null;
        if ((string?)request.Query[name] is not { Length: > 0 } text)
        {
            return 0;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment.UtcTicks;
        }

        problem = Wrong(request, ApiTexts.BadMoment.With(name));
        return null;
    }

    /// <summary>An answer that says what is wrong.</summary>
    public static IResult Wrong(HttpRequest request, LocalText sentence, int status = StatusCodes.Status400BadRequest) =>
        new ApiProblem(status, sentence.In(LanguageOf(request))).Answer();

    /// <summary>
    /// Runs a handler until it is done, the client goes, or its time is over. What the store says is wrong becomes an answer.
    /// </summary>
    public Task<IResult> AnswerAsync(HttpRequest request, Func<CancellationToken, Task<IResult>> handler) => AnswerAsync(request, handler, MostTime);

    /// <inheritdoc cref="AnswerAsync(HttpRequest, Func{CancellationToken, Task{IResult}})"/>
    public static async Task<IResult> AnswerAsync(HttpRequest request, Func<CancellationToken, Task<IResult>> handler, TimeSpan most)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        end.CancelAfter(most);
        try
        {
            return await handler(end.Token);
        }
        catch (QuestionException problem)
        {
            return Wrong(request, problem.Sentence);
        }
        catch (StoreException problem)
        {
            return Wrong(request, problem.Sentence, StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException)
        {
            // Nobody hears it when the client went.
            return Wrong(request, ApiTexts.TooLong.With(most.TotalSeconds), StatusCodes.Status503ServiceUnavailable);
        }
    }
}
