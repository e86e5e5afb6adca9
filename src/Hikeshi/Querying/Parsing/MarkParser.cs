using Parlot;
using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>
/// Reads one of the words <c>AND</c>, <c>OR</c>, <c>NOT</c>, in capitals and standing alone, because logs are full of
/// the small ones; or a sign. Blanks before it are skipped.
/// </summary>
internal sealed class MarkParser(string mark) : Parser<int>
{
    public override bool Parse(ParseContext context, ref ParseResult<int> result)
    {
        var query = (QueryContext)context;
        var cursor = query.Cursor;
        var before = cursor.Offset;
        query.SkipBlanks();
        var start = cursor.Offset;
        if (cursor.Match(mark, StringComparison.Ordinal) && EndsWell(cursor.PeekNext(mark.Length)))
        {
            cursor.Advance(mark.Length);
            result.Set(start, cursor.Offset, start);
            return true;
        }

        cursor.ResetPosition(before);
        return false;
    }

    private bool EndsWell(char next) => mark switch
    {
        "-" => next is not (' ' or '\0'),
        "(" or ")" or "," => true,
        _ => next is ' ' or '(' or ')' or '"' or '\0',
    };
}
