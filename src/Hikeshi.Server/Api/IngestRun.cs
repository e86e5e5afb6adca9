using System.Text;
using System.Text.Json;
using Hikeshi.Syslog.Wire;

namespace Hikeshi.Server.Api;

/// <summary>One request: what became of its lines. After one that was refused or is wrong no other is taken.</summary>
/// <param name="sink">Takes the lines; null when they are only looked at.</param>
/// <param name="isRecords">Whether they come as JSON.</param>
internal sealed class IngestRun(IngestSink? sink, bool isRecords)
{
    private const int MostLine = 64 * 1024;
    private const int MostRecord = 1024 * 1024;

    private readonly WireFramer _framer = new(isRecords ? MostRecord : MostLine);

    /// <summary>How many were read; when one is wrong, it is the last of them.</summary>
    public long Lines { get; private set; }

    public long Taken { get; private set; }

    public long Refused { get; private set; }

    /// <summary>The sequence of the last that was taken.</summary>
    public long Last { get; private set; }

    /// <summary>Whether a record holds no line.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>Takes what a body brings, up to its end or to a record that is wrong.</summary>
    public async Task ReadAsync(Stream body, CancellationToken cancel)
    {
        while (await body.ReadAsync(_framer.GetSpace(), cancel) is var count and > 0)
        {
            _framer.Advance(count);
            if (!await TakeAsync(isLast: false, cancel))
            {
                return;
            }
        }

        await TakeAsync(isLast: true, cancel);
    }

    private async ValueTask<bool> TakeAsync(bool isLast, CancellationToken cancel)
    {
        while (TryTake(isLast))
        {
            if (sink is not null)
            {
                await sink.WhenRoomAsync(cancel);
            }
        }

        return !IsWrong;
    }

    private bool TryTake(bool isLast)
    {
        if (!_framer.TryRead(out var frame, out var cut) && !(isLast && _framer.TryFinish(out frame, out cut)))
        {
            return false;
        }

        Lines++;
        if (isRecords)
        {
            IsWrong = !TakeRecord(frame);
        }
        else
        {
            Offer(frame, cut);
        }

        return !IsWrong;
    }

    private void Offer(ReadOnlySpan<byte> line, long cut)
    {
        if (sink is null)
        {
            return;
        }

        if (Refused == 0 && sink.Offer(line, cut) is { IsTaken: true } ticket)
        {
            Taken++;
            Last = ticket.Sequence;
        }
        else
        {
            Refused++;
        }
    }

    /// <summary>An exported event, or an object of a log shipper; false when it holds no line.</summary>
    private bool TakeRecord(ReadOnlySpan<byte> record)
    {
        try
        {
            var reader = new Utf8JsonReader(record);
            using var document = JsonDocument.ParseValue(ref reader);
            var item = document.RootElement;
            if (item.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            if (item.TryGetProperty("raw_base64", out var bytes) && bytes.ValueKind == JsonValueKind.String && bytes.TryGetBytesFromBase64(out var raw))
            {
                Offer(raw, 0);
                return true;
            }

            if ((item.TryGetProperty("raw", out var line) || item.TryGetProperty("message", out line)) && line.ValueKind == JsonValueKind.String)
            {
                var text = Encoding.UTF8.GetBytes(line.GetString()!);
                Offer(text.AsSpan(0, Math.Min(text.Length, MostLine)), Math.Max(0, text.Length - MostLine));
                return true;
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid UTF-16.
            return false;
        }
    }
}
