using System.Text;

namespace Hikeshi.Linting;

/// <summary>
/// Hashes of every run of 30 characters of a text, blanks left out. The vendor's texts are known to the project
/// only as such hashes: a sentence of ours that was copied is found, and the vendor's text is not stored.
/// </summary>
internal static class TextRuns
{
    public const int Length = 30;

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The runs of a text, each with its hash.</summary>
    public static IEnumerable<(string Run, ulong Hash)> Of(string text)
    {
        var dense = Dense(text);
        for (var i = 0; i + Length <= dense.Length; i++)
        {
            var run = dense.Substring(i, Length);
            yield return (run, Hash(run));
        }
    }

    /// <summary>The text without blanks of any width.</summary>
    public static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>FNV-1a, 64 bits, over the UTF-8 bytes.</summary>
    private static ulong Hash(string run)
    {
        var hash = FnvOffset;
        foreach (var b in Encoding.UTF8.GetBytes(run))
        {
            hash = (hash ^ b) * FnvPrime;
        }

        return hash;
    }
}
