using System.Buffers;

namespace Hikeshi.Files.Records;

/// <summary>As much of JSON's syntax as finds where objects begin and end.</summary>
internal static class JsonSyntax
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> StringEnd = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> Separator = SearchValues.Create(" \t\r\n,[]"u8);

    public static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>How many bytes of blanks, commas and brackets stand between objects.</summary>
    public static int Separators(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(Separator);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Finds the end of the object that begins the text; braces inside strings do not count.</summary>
    public static JsonObjectState FindEnd(ReadOnlySpan<byte> text, out int end)
    {
        int depth = 0;
        end = 0;
        while (true)
        {
            int next = text[end..].IndexOfAny(Structure);
            if (next < 0)
            {
                return JsonObjectState.Open;
            }

            end += next + 1;
            switch (text[end - 1])
            {
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'"':
                    if (SkipString(text, ref end) is var state and not JsonObjectState.Complete)
                    {
                        return state;
                    }

                    break;
                default:
                    depth--;
                    break;
            }

            if (depth == 0)
            {
                return JsonObjectState.Complete;
            }
        }
    }

    private static JsonObjectState SkipString(ReadOnlySpan<byte> text, ref int end)
    {
        while (end < text.Length)
        {
            int next = text[end..].IndexOfAny(StringEnd);
            if (next < 0)
            {
                break;
            }

            end += next + 1;
            switch (text[end - 1])
            {
                case (byte)'"':
                    return JsonObjectState.Complete;
                case (byte)'\n':
                    return JsonObjectState.Broken;
                default:
                    end++; // a backslash and what it escapes
                    break;
            }
        }

        return JsonObjectState.Open;
    }
}
