namespace Hikeshi.Matching;

/// <summary>A field found in a line: where its text stands, or the value an enumeration stores for it.</summary>
internal struct FieldSlot
{
    /// <summary>The field's number in the dictionary.</summary>
    public short Field;

    /// <summary>True when it was picked out of a text that no template explains.</summary>
    public bool Guessed;

    /// <summary>Where the text starts in the line being read.</summary>
    public int Start;

    /// <summary>How many bytes it has.</summary>
    public int Length;

    /// <summary>The value to use in place of the text, or null.</summary>
    public byte[]? Value;
}
