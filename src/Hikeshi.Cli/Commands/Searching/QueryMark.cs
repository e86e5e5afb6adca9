using Hikeshi.Cli.Output;
using Hikeshi.Querying.Parsing;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Searching;

/// <summary>What is wrong with a query, with a mark under the place. Of a long query only the neighbourhood is shown.</summary>
internal static class QueryMark
{
    private const int Before = 40;
    private const int After = 30;
    private const int MostMarks = After;
    private const string Indent = "  ";
    private const string Left = "…";

    public static string Of(string query, QueryProblem problem, Language language)
    {
        var start = Boundary(query, Math.Max(problem.Offset - Before, 0));
        var end = Boundary(query, Math.Min(problem.Offset + Math.Min(problem.Length, MostMarks) + After, query.Length));
        var marked = Boundary(query, Math.Min(problem.Offset + Math.Min(problem.Length, MostMarks), query.Length));
        var before = (start > 0 ? Left : "") + SafeText.Of(query[start..problem.Offset]);
        var shown = before + SafeText.Of(query[problem.Offset..end]) + (end < query.Length ? Left : "");
        var marks = Math.Max(DisplayWidth.Of(SafeText.Of(query[problem.Offset..Math.Max(marked, problem.Offset)])), 1);
        return string.Join(
            Environment.NewLine,
            QueryTexts.Of(problem).In(language),
            Indent + shown,
            Indent + new string(' ', DisplayWidth.Of(before)) + new string('^', marks));
    }

    /// <summary>The place itself, or the one before when it would cut a character in half.</summary>
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
