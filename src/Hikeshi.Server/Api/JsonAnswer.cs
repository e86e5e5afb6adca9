using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hikeshi.Server.Api;

/// <summary>Answers that are written by hand. What is written as it is stays readable: Japanese is not escaped.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(Action<Utf8JsonWriter> write) => Results.Bytes(Bytes(write), "application/json");

    /// <summary><c>{"name":[…],"next":…}</c></summary>
    public static IResult List<T>(string name, IReadOnlyList<T> items, string? next, Action<Utf8JsonWriter, T> one) => Of(to =>
    {
        to.WriteStartObject();
        to.WriteStartArray(name);
        foreach (var item in items)
        {
            one(to, item);
        }

        to.WriteEndArray();
        to.WriteString("next", next);
        to.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var to = new Utf8JsonWriter(bytes, Options))
        {
            write(to);
        }

        return bytes.WrittenMemory;
    }
}
