using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Framing;
using Hikeshi.Headers.Times;
using Hikeshi.Texts;

namespace Hikeshi.Fuzz;

/// <summary>Any line becomes one valid line of JSON that holds the line itself, and soon.</summary>
internal sealed class MatchingTarget : IFuzzTarget
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    private readonly EventReader _reader =
        new(MessageCatalog.BuiltIn, new TimeOptions { Newest = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) });

    private readonly EventJsonWriter _writer = new(MessageCatalog.BuiltIn, Language.Japanese, "fuzz.log");

    public MatchingTarget()
    {
        // What is made once, at the first line of its kind, is not the time of a line.
        foreach (var id in MessageCatalog.BuiltIn.MessageIds)
        {
            Once(Encoding.ASCII.GetBytes($"%ASA-5-{id}: Group = g, IP = 192.0.2.1, x"));
            Once(Encoding.ASCII.GetBytes("x"));
        }
    }

    public string Name => "matching";

    public IReadOnlyList<string> Tokens { get; } =
    [
        "Group = ", ", Username = ", ", IP = ", "IP = 192.0.2.1, ", "Group <g> User <u> IP <192.0.2.1> ", "0x6abd3691", "2001:db8::1", "255.255.255.0",
        "'", "\"", "(", ")", "%ASA-7-713906: ", "%ASA-5-713120: ", "[IKEv1]: ", "  ", "\u3042", "\0", "\x1B[2J", "\u202E", "-1", "99999999999999999999",
    ];

    public void Run(ReadOnlySpan<byte> input)
    {
        var line = input.ToArray();
        var started = Stopwatch.GetTimestamp();
        Once(line);
        if (Stopwatch.GetElapsedTime(started) > Slow)
        {
            // The collector or a neighbour may have taken the processor: only what is slow every time is slow.
            var best = Enumerable.Range(0, 3).Min(_ =>
            {
                var again = Stopwatch.GetTimestamp();
                Once(line);
                return Stopwatch.GetElapsedTime(again);
            });
            BrokenInvariantException.Unless(best <= Slow, $"a line took {best.TotalMilliseconds:F0} ms");
        }

        Check(line, _writer.Written.Span);
    }

    private void Once(byte[] line)
    {
        var wrapped = line.AsSpan().Contains((byte)'\n');
        _writer.Clear();
        _writer.Write(_reader.Read(new Frame(line, 0, line.Length, 1, 0, wrapped)));
    }

    private static void Check(byte[] line, ReadOnlySpan<byte> json)
    {
        BrokenInvariantException.Unless(json.IndexOf((byte)'\n') == json.Length - 1, "not one line");
        var reader = new Utf8JsonReader(json);
        string? raw = null;
        byte[]? bytes = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var status = "";
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var name = reader.GetString()!;
            BrokenInvariantException.Unless(names.Add(name), $"{name} is there twice");
            reader.Read();
            raw = name == "raw" ? reader.GetString() : raw;
            bytes = name == "raw_base64" ? reader.GetBytesFromBase64() : bytes;
            status = name == "status" ? reader.GetString() : status;
        }

        BrokenInvariantException.Unless(status is "parsed" or "drift" or "unknown" or "untagged", "status");
        BrokenInvariantException.Unless(line.AsSpan().SequenceEqual(bytes ?? Encoding.UTF8.GetBytes(raw!)), "the raw line is lost");
    }
}
