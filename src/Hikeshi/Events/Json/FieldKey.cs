using System.Text;
using Hikeshi.Catalog;

namespace Hikeshi.Events.Json;

/// <summary>What stands before a field's value, <c>,"peer.ip":"</c>, ready to be copied.</summary>
internal readonly struct FieldKey
{
    public FieldKey(FieldDefinition field)
    {
        var text = Encoding.UTF8.GetBytes($",\"{field.Name}\":\"");
        Type = field.Type;
        Length = text.Length;

        // Never shorter than what JsonBuffer.Slice moves at once.
        Bytes = new byte[Math.Max(text.Length, JsonBuffer.MovedBytes)];
        text.CopyTo(Bytes, 0);
    }

    public FieldType Type { get; }

    public byte[] Bytes { get; }

    /// <summary>The length with the quote that opens a string.</summary>
    public int Length { get; }

    /// <summary>The length without that quote, for what is no string.</summary>
    public int Unquoted => Length - 1;

    /// <summary>The length of the name in its quotes, and the comma before it.</summary>
    public int Name => Length - 2;
}
