using System.Text;
using Parlot;
using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>Reads a word up to a blank or a closing parenthesis; in lists up to a comma as well. Blanks before it are skipped.</summary>
internal sealed class WordParser(bool isInList) : Parser<Word>
{
    public override bool Parse(ParseContext context, ref ParseResult<Word> result)
    {
        var query = (QueryContext)context;
        var cursor = query.Cursor;
        var before = cursor.Offset;
        query.SkipBlanks();
        var start = cursor.Offset;
        var (text, quoted) = (new StringBuilder(), new List<bool>());
        while (!cursor.Eof && cursor.Current is not (' ' or ')') && !(isInList && cursor.Current == ','))
        {
            if (cursor.Current == '(')
            {
                if (cursor.Offset == start)
                {
                    break;
                }

                throw query.Fail(new QueryProblem(QueryProblemKind.ParenthesisInWord, cursor.Offset, 1));
            }

            if (cursor.Current == QueryFolding.Quote)
            {
                ReadQuoted(query, text, quoted);
            }
            else
            {
                text.Append(cursor.Current);
                quoted.Add(false);
                cursor.Advance();
            }
        }

        if (cursor.Offset == start)
        {
            cursor.ResetPosition(before);
            return false;
        }

        var word = new Word(start, cursor.Offset, text.ToString(), quoted);
        query.Count(word);
        result.Set(start, cursor.Offset, word);
        return true;
    }

    private static void ReadQuoted(QueryContext query, StringBuilder text, List<bool> quoted)
    {
        var cursor = query.Cursor;
        var opening = cursor.Offset;
        cursor.Advance();
        while (cursor.Current != QueryFolding.Quote)
        {
            // Only a quotation mark and the backslash itself need one: CORP\user is written as it is.
            if (cursor.Current == QueryFolding.Escape && cursor.PeekNext() is QueryFolding.Quote or QueryFolding.Escape)
            {
                cursor.Advance();
            }

            if (cursor.Eof)
            {
                throw query.Fail(new QueryProblem(QueryProblemKind.QuoteOpen, opening, 1));
            }

            text.Append(cursor.Current);
            quoted.Add(true);
            cursor.Advance();
        }

        cursor.Advance();
    }
}
