using System.Text;

namespace Hikeshi.Querying.Values;

/// <summary>
/// Upper and lower case as searches see them: each character by itself, so that a text keeps its number of characters,
/// as <c>lower()</c> of the databases does.
/// </summary>
public static class CaseFolding
{
    /// <summary>The capital I with a dot, which .NET leaves as it is because its lower case depends on the language.</summary>
    private const int DottedI = 0x130;

    /// <summary>The text in lower case; what is no character becomes U+FFFD.</summary>
    /// <param name="text">Any text.</param>
    public static string Lower(string text)
    {
        var lower = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            lower.Append(Lower(rune));
        }

        return lower.ToString();
    }

    /// <summary>
    /// Writes UTF-8 in lower case into a buffer of at least three times its length; returns the length of the result.
    /// What is no character becomes U+FFFD.
    /// </summary>
    internal static int Lower(ReadOnlySpan<byte> text, Span<byte> to)
    {
        if (Ascii.ToLower(text, to, out var length) == System.Buffers.OperationStatus.Done)
        {
            return length;
        }

        var at = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var read);
            text = text[read..];
            at += Lower(rune).EncodeToUtf8(to[at..]);
        }

        return at;
    }

    private static Rune Lower(Rune rune) => rune.Value == DottedI ? new Rune('i') : Rune.ToLowerInvariant(rune);
}
