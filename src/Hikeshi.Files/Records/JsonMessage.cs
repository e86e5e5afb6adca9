using System.Text;
using System.Text.Json;

namespace Hikeshi.Files.Records;

/// <summary>
/// Finds the message in a JSON object: the string under the first of the keys that is there. A dot in a key is
/// itself or a step into an object, whichever the record has.
/// </summary>
internal sealed class JsonMessage(params string[] keys)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true };
    private readonly byte[][] _keys = [.. keys.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The keys SIEMs export the raw line under.</summary>
    public static JsonMessage Usual { get; } = new("event.original", "_raw", "message", "raw", "log");

    /// <summary>Gives where the message's text lies, between its quotes. False when it is absent or not JSON.</summary>
    public bool TryFind(ReadOnlySpan<byte> json, out Range text, out bool escaped)
    {
        (text, escaped) = (default, false);
        if (json.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            return false;
        }

        try
        {
            foreach (byte[] key in _keys)
            {
                var reader = new Utf8JsonReader(json, Lenient);
                reader.Read();
                bool found = Search(ref reader, key, ref text, ref escaped);
                // To the end: an object with something behind it, or cut, is not JSON.
                while (reader.Read())
                {
                }

                if (found)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
        }

        return false;
    }

    /// <summary>Reads the members of one object, from behind its opening brace to its closing one.</summary>
    private static bool Search(ref Utf8JsonReader reader, ReadOnlySpan<byte> key, ref Range text, ref bool escaped)
    {
        bool found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool whole = !found && reader.ValueTextEquals(key);
            int step = !found && !whole ? StepLength(ref reader, key) : 0;
            reader.Read();
            if (whole && reader.TokenType == JsonTokenType.String)
            {
                int start = (int)reader.TokenStartIndex + 1;
                (text, escaped, found) = (start..(start + reader.ValueSpan.Length), reader.ValueIsEscaped, true);
            }
            else if (step > 0 && reader.TokenType == JsonTokenType.StartObject)
            {
                found = Search(ref reader, key[step..], ref text, ref escaped);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static int StepLength(ref Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> name = reader.ValueSpan;
        return key.Length > name.Length + 1 && key[name.Length] == (byte)'.' && key.StartsWith(name)
            ? name.Length + 1
            : 0;
    }
}
