using System.Net;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>
/// Takes lines over HTTP: <c>POST /api/v1/ingest</c>. Answers once they survive a power cut. What is taken is always the
/// first part of a request, so that the rest can be sent again and nothing comes twice.
/// </summary>
internal static class IngestApi
{
    /// <summary>Records that come in a body of no more bytes are all looked at before the first is taken.</summary>
    internal const int MostWhole = 4 << 20;

    public static void Map(IEndpointRouteBuilder app, IFrameSink sink) =>
        app.MapPost("/api/v1/ingest", (HttpRequest request, CancellationToken cancel) => TakeAsync(request, sink, cancel));

    private static async Task<IResult> TakeAsync(HttpRequest request, IFrameSink sink, CancellationToken cancel)
    {
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        bool? isJson = type switch
        {
            "text/plain" => false,
            "application/x-ndjson" or "application/jsonl" or "application/json" => true,
            _ => null,
        };
        if (isJson is not { } isRecords)
        {
            return ApiContext.Wrong(request, ApiTexts.BadType, StatusCodes.Status415UnsupportedMediaType);
        }

        var body = request.Body;
        if (isRecords && request.ContentLength is { } length and <= MostWhole)
        {
            var whole = new byte[length];
            var count = await body.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancel);
            var looked = new IngestRun(null, isRecords);
            await looked.ReadAsync(new MemoryStream(whole, 0, count), cancel);
            if (looked.IsWrong)
            {
                return ApiContext.Wrong(request, ApiTexts.BadRecord.With(looked.Lines));
            }

            body = new MemoryStream(whole, 0, count);
        }

        var address = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var origin = new FrameOrigin { Transport = Transport.Http, Address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address };
        var taken = new IngestRun(new IngestSink(sink, origin), isRecords);
        await taken.ReadAsync(body, cancel);
        var isSafe = taken.Last == 0 || await sink.WhenDurableAsync(taken.Last, cancel);
        var answer = isSafe ? new IngestAnswer(taken.Taken, taken.Refused) : new IngestAnswer(0, taken.Taken + taken.Refused);
        return taken.IsWrong && answer.Refused == 0 ? Wrong(request, taken)
            : Results.Json(answer, ApiJson.Default.IngestAnswer, statusCode: answer.Refused > 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static IResult Wrong(HttpRequest request, IngestRun taken)
    {
        var sentence = taken.Taken == 0 ? ApiTexts.BadRecord.With(taken.Lines) : ApiTexts.BadRecordBehind.With(taken.Lines, taken.Taken);
        return new ApiProblem(StatusCodes.Status400BadRequest, sentence.In(ApiContext.LanguageOf(request))) { Accepted = taken.Taken }.Answer();
    }
}
