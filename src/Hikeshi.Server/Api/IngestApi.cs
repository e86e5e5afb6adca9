using System.Net;
using System.Text.Json;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Wire;

namespace Hikeshi.Server.Api;

/// <summary>Takes lines over HTTP: <c>POST /api/v1/ingest</c>. Answers once they survive a power cut.</summary>
internal static class IngestApi
{
    private const int MostLine = 64 * 1024;
    private const int MostRecord = 1024 * 1024;

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
        if (isJson is null)
        {
            return ApiContext.Wrong(request, ApiTexts.BadType, StatusCodes.Status415UnsupportedMediaType);
        }

        var address = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var taken = new IngestRun(sink, new FrameOrigin { Transport = Transport.Http, Address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address });
        var framer = new WireFramer(isJson.Value ? MostRecord : MostLine);
        while (await request.Body.ReadAsync(framer.GetSpace(), cancel) is var count and > 0)
        {
            framer.Advance(count);
            if (!Take(framer, taken, isJson.Value, isLast: false))
            {
                return ApiContext.Wrong(request, ApiTexts.BadRecord.With(taken.Lines));
            }
        }

        if (!Take(framer, taken, isJson.Value, isLast: true))
        {
            return ApiContext.Wrong(request, ApiTexts.BadRecord.With(taken.Lines));
        }

        var isSafe = taken.Last == 0 || await sink.WhenDurableAsync(taken.Last, cancel);
        var answer = isSafe ? new IngestAnswer(taken.Taken, taken.Refused) : new IngestAnswer(0, taken.Taken + taken.Refused);
        return Results.Json(answer, ApiJson.Default.IngestAnswer, statusCode: answer.Refused > 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static bool Take(WireFramer framer, IngestRun run, bool isJson, bool isLast)
    {
        while (framer.TryRead(out var frame, out var cut) || (isLast && framer.TryFinish(out frame, out cut)))
        {
            if (isJson ? !run.OfferRecord(frame) : !run.Offer(frame, cut))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One request: what became of its lines.</summary>
    private sealed class IngestRun(IFrameSink sink, FrameOrigin origin)
    {
        public long Lines { get; private set; }

        public long Taken { get; private set; }

        public long Refused { get; private set; }

        public long Last { get; private set; }

        public bool Offer(ReadOnlySpan<byte> line, long cut)
        {
            Lines++;
            var ticket = sink.Offer(origin, line, cut);
            if (ticket.IsTaken)
            {
                Taken++;
                Last = ticket.Sequence;
            }
            else
            {
                Refused++;
            }

            return true;
        }

        /// <summary>An exported event, or an object of a log shipper; false when it holds no line.</summary>
        public bool OfferRecord(ReadOnlySpan<byte> record)
        {
            try
            {
                var reader = new Utf8JsonReader(record);
                using var document = JsonDocument.ParseValue(ref reader);
                var item = document.RootElement;
                if (item.ValueKind == JsonValueKind.Object)
                {
                    if (item.TryGetProperty("raw_base64", out var bytes) && bytes.TryGetBytesFromBase64(out var raw))
                    {
                        return Offer(raw, 0);
                    }

                    if ((item.TryGetProperty("raw", out var line) || item.TryGetProperty("message", out line)) && line.ValueKind == JsonValueKind.String)
                    {
                        var text = System.Text.Encoding.UTF8.GetBytes(line.GetString()!);
                        return Offer(text.AsSpan(0, Math.Min(text.Length, MostLine)), Math.Max(0, text.Length - MostLine));
                    }
                }
            }
            catch (JsonException)
            {
                // Said below, with the number of the line.
            }
            catch (InvalidOperationException)
            {
                // A string that is no valid UTF-16.
            }

            Lines++;
            return false;
        }
    }
}
