using System.Text;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Evaluating;

/// <summary>A <see cref="TextPattern"/> over UTF-8 in lower case. The leftmost place of each piece is the right one: what follows has most room.</summary>
internal sealed class PatternMatcher(TextPattern pattern)
{
    private readonly byte[][] _pieces = [.. pattern.Pieces.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True when the pieces stand in the text in their order.</summary>
    public bool IsIn(ReadOnlySpan<byte> lower)
    {
        foreach (var piece in _pieces)
        {
            var at = lower.IndexOf(piece);
            if (at < 0)
            {
                return false;
            }

            lower = lower[(at + piece.Length)..];
        }

        return true;
    }

    /// <summary>True when the text begins with the first piece, ends with the last, and the others stand between.</summary>
    public bool IsWhole(ReadOnlySpan<byte> lower)
    {
        if (_pieces is [var only])
        {
            return lower.SequenceEqual(only);
        }

        var (first, last) = (_pieces[0], _pieces[^1]);
        if (lower.Length < first.Length + last.Length || !lower.StartsWith(first) || !lower.EndsWith(last))
        {
            return false;
        }

        lower = lower[first.Length..^last.Length];
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var at = lower.IndexOf(piece);
            if (at < 0)
            {
                return false;
            }

            lower = lower[(at + piece.Length)..];
        }

        return true;
    }
}
