using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Records;

/// <summary>NDJSON: one object a line.</summary>
internal sealed class JsonLinesSource(ByteSource source, JsonMessage message) : RecordSource(source)
{
    private readonly JsonMessageReader _message = new(message);

    protected override bool TryTake(ReadOnlySpan<byte> window, bool last, out int taken)
    {
        int end = window.IndexOf((byte)'\n');
        taken = end < 0 ? window.Length : end + 1;
        if (end < 0 && !last)
        {
            return false;
        }

        ReadOnlySpan<byte> line = window[..taken];
        if (_message.TryRead(line, out ReadOnlySpan<byte> text))
        {
            Emit(text);
        }
        else if (!JsonSyntax.IsBlank(line))
        {
            EmitWhole(line);
        }

        return true;
    }
}
