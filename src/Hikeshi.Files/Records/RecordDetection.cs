using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Records;

/// <summary>Chooses how records are cut, by what was asked and by the first bytes.</summary>
internal static class RecordDetection
{
    private const int EnoughForFirstRecord = 64 * 1024;

    public static ByteSource Extract(ByteSource text, RawSource raw, InputFormat format, out InputFormat detected)
    {
        detected = format;
        if (format.Kind == InputFormatKind.Lines)
        {
            return text;
        }

        var peek = new PeekSource(text);
        ByteSource? source = format.Kind switch
        {
            InputFormatKind.Json => Json(peek, format),
            InputFormatKind.Csv => Csv(peek, raw, format),
            _ => null,
        };
        return source ?? Detect(peek, out detected);
    }

    private static ByteSource Detect(PeekSource peek, out InputFormat detected)
    {
        detected = InputFormat.Json();
        if (TryFirstObject(peek, out Range json, out bool severalLines)
            && JsonMessage.Usual.TryFind(peek.Peeked[json], out _, out _))
        {
            return severalLines
                ? new JsonObjectsSource(peek, JsonMessage.Usual)
                : new JsonLinesSource(peek, JsonMessage.Usual);
        }

        detected = InputFormat.Csv();
        PeekLine(peek);
        if (CsvHeader.Find(peek.Peeked, CsvHeader.Columns(null)) is { } header
            && (header.Cells > 1 || header.IsQuoted))
        {
            peek.Skip(header.Length);
            return new CsvSource(peek, header);
        }

        detected = InputFormat.Lines;
        return peek;
    }

    private static RecordSource Json(PeekSource peek, InputFormat format)
    {
        JsonMessage message = format.Name is null ? JsonMessage.Usual : new JsonMessage(format.Name);
        bool found = TryFirstObject(peek, out _, out bool severalLines);
        bool array = peek.Peeked.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
        return array || (found && severalLines)
            ? new JsonObjectsSource(peek, message)
            : new JsonLinesSource(peek, message);
    }

    private static ByteSource Csv(PeekSource peek, RawSource raw, InputFormat format)
    {
        PeekLine(peek);
        string[] columns = CsvHeader.Columns(format.Name);
        if (CsvHeader.Find(peek.Peeked, columns) is { } header)
        {
            peek.Skip(header.Length);
            return new CsvSource(peek, header);
        }

        return peek.Peeked.IsEmpty
            ? peek
            : throw raw.Problem(InputProblemKind.NoSuchColumn, string.Join(", ", columns));
    }

    private static void PeekLine(PeekSource peek)
    {
        while (!peek.Peeked.Contains((byte)'\n') && peek.PeekMore(EnoughForFirstRecord))
        {
        }
    }

    /// <summary>Looks at the first object, alone or in an array. False when the text does not begin with one.</summary>
    private static bool TryFirstObject(PeekSource peek, out Range json, out bool severalLines)
    {
        do
        {
            ReadOnlySpan<byte> text = peek.Peeked;
            int start = SkipBlanks(text, 0);
            bool array = start < text.Length && text[start] == (byte)'[';
            start = array ? SkipBlanks(text, start + 1) : start;
            if (start < text.Length)
            {
                if (text[start] != (byte)'{')
                {
                    break;
                }

                JsonObjectState state = JsonSyntax.FindEnd(text[start..], out int length);
                json = start..(start + length);
                severalLines = array || text[json].Contains((byte)'\n');
                if (state != JsonObjectState.Open)
                {
                    return state == JsonObjectState.Complete;
                }
            }
        }
        while (peek.PeekMore(EnoughForFirstRecord));

        (json, severalLines) = (default, false);
        return false;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int start)
    {
        int next = text[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return next < 0 ? text.Length : start + next;
    }
}
