using System.Buffers;
using Hikeshi.Catalog;

namespace Hikeshi.Matching.Templates;

/// <summary>One step of a compiled template.</summary>
internal struct Instruction
{
    public Op Op;
    public FieldType Type;

    /// <summary>Variables that end the line need not look for what follows.</summary>
    public bool MayEnd;

    /// <summary>The field's number; its twin's number or -1.</summary>
    public short Field;
    public short Twin;

    /// <summary>
    /// For a text variable that blanks and a literal follow: the literal's first byte in lower case; else 0. Most
    /// blanks of a text are told by it.
    /// </summary>
    public byte AfterBlanks;

    public int Target;

    /// <summary>The literal's bytes, or the value to store.</summary>
    public byte[]? Bytes;

    /// <summary>The bytes that may follow a text variable; null: any.</summary>
    public SearchValues<byte>? Follow;
}
