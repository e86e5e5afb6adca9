using Hikeshi.Querying.Values;
using Parlot;
using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>Reads a field's name and its comparison. An IPv6 address is no field, although it may begin like one.</summary>
internal sealed class FieldHeadParser : Parser<FieldHead>
{
    /// <summary>Longer ones first.</summary>
    private static readonly (string Text, Comparison Comparison)[] Comparisons =
    [
        (":<=", Comparison.AtMost), (":>=", Comparison.AtLeast), (":<", Comparison.Less), (":>", Comparison.Greater), (":", Comparison.Is),
        ("<=", Comparison.AtMost), (">=", Comparison.AtLeast), ("!=", Comparison.IsNot), ("<", Comparison.Less), (">", Comparison.Greater),
        ("=", Comparison.Is),
    ];

    public override bool Parse(ParseContext context, ref ParseResult<FieldHead> result)
    {
        var query = (QueryContext)context;
        var before = query.Cursor.Offset;
        if (Read(query) is { } head)
        {
            result.Set(head.Start, head.End, head);
            return true;
        }

        query.Cursor.ResetPosition(before);
        return false;
    }

    private static FieldHead? Read(QueryContext query)
    {
        var cursor = query.Cursor;
        query.SkipBlanks();
        var start = cursor.Offset;
        if (!char.IsAsciiLetter(cursor.Current) || IsAddress(cursor.Span))
        {
            return null;
        }

        while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '.' or '_')
        {
            cursor.Advance();
        }

        var name = cursor.GetSpan(start, cursor.Offset - start).ToString();
        var isApart = cursor.Current == ' ';
        query.SkipBlanks();
        foreach (var (text, comparison) in Comparisons)
        {
            if (cursor.Match(text, StringComparison.Ordinal) && !(isApart && text[0] == ':'))
            {
                cursor.Advance(text.Length);
                return new FieldHead(start, name, comparison, cursor.Offset);
            }
        }

        return null;
    }

    private static bool IsAddress(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(" ()\"");
        var word = end < 0 ? rest : rest[..end];
        return word.Count(':') > 1 && AddressRange.TryNetwork(word.ToString(), out _);
    }
}
