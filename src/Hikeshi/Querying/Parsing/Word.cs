using System.Text;

namespace Hikeshi.Querying.Parsing;

/// <summary>A word or value as it was written: what is quoted means itself, what is not may be a wildcard or range.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Without quotation marks.</param>
/// <param name="Quoted">For each character of the text, whether it was quoted.</param>
internal sealed record Word(int Start, int End, string Text, IReadOnlyList<bool> Quoted)
{
    private const string Dots = "..";

    public int Length => End - Start;

    /// <summary>True when nothing of it is quoted.</summary>
    public bool IsPlain => Text.Length == Length;

    /// <summary>The pieces between wildcards.</summary>
    public IReadOnlyList<string> Pieces()
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var i = 0; i < Text.Length; i++)
        {
            if (!IsWildcard(i))
            {
                piece.Append(Text[i]);
            }
            else if (i == 0 || !IsWildcard(i - 1))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    /// <summary>Both sides of <c>..</c>, an open one empty; false when it is no range.</summary>
    public bool TryRange(out string from, out string to)
    {
        for (var i = 0; i + 1 < Text.Length; i++)
        {
            if (!Quoted[i] && !Quoted[i + 1] && Text.AsSpan(i).StartsWith(Dots))
            {
                (from, to) = (Text[..i], Text[(i + Dots.Length)..]);
                return true;
            }
        }

        (from, to) = ("", "");
        return false;
    }

    private bool IsWildcard(int index) => Text[index] == '*' && !Quoted[index];
}
