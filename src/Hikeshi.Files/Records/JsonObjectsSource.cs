using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Records;

/// <summary>JSON objects over any number of lines, in an array or one behind another.</summary>
internal sealed class JsonObjectsSource(ByteSource source, JsonMessage message) : RecordSource(source)
{
    private readonly JsonMessageReader _message = new(message);

    protected override bool TryTake(ReadOnlySpan<byte> window, bool last, out int taken)
    {
        taken = JsonSyntax.Separators(window);
        if (taken > 0)
        {
            return true;
        }

        if (window[0] != (byte)'{')
        {
            return TryTakeStray(window, last, out taken);
        }

        switch (JsonSyntax.FindEnd(window, out taken))
        {
            case JsonObjectState.Complete:
                TakeObject(window[..taken]);
                return true;
            case JsonObjectState.Open when !last:
                return false;
            default:
                taken = EmitFirstLine(window);
                return true;
        }
    }

    private void TakeObject(ReadOnlySpan<byte> json)
    {
        if (_message.TryRead(json, out ReadOnlySpan<byte> text))
        {
            Emit(text);
        }
        else
        {
            EmitWhole(json);
        }
    }

    private bool TryTakeStray(ReadOnlySpan<byte> window, bool last, out int taken)
    {
        taken = 0;
        if (!last && !window.Contains((byte)'\n'))
        {
            return false;
        }

        taken = EmitFirstLine(window);
        return true;
    }
}
