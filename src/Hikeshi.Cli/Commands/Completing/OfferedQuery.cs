using System.CommandLine;
using System.CommandLine.Completions;
using Hikeshi.Querying.Completing;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Cli.Commands.Completing;

/// <summary>Offers what may stand at the cursor of a query, as the whole word of the shell with it in place.</summary>
internal static class OfferedQuery
{
    /// <summary>For an argument, while the cursor is in it: behind it others begin.</summary>
    public static void Offer<T>(Argument<T> argument, CommandContext context) => argument.CompletionSources.Add(completion =>
    {
        // Behind a blank there is no word yet.
        var isHere = completion.ParseResult.GetResult(argument)?.Tokens is not [.., var last]
            || (context.OfferedWord is [.., not ' '] && ReferenceEquals(last, completion.ParseResult.Tokens[^1]));
        return isHere ? Items(context) : [];
    });

    /// <summary>For an option.</summary>
    public static void Offer<T>(Option<T> option, CommandContext context) => option.CompletionSources.Add(_ => Items(context));

    private static IEnumerable<CompletionItem> Items(CommandContext context)
    {
        var word = context.OfferedWord;
        var found = new QueryCompletion(new QueryOptions(context.OfferedCatalog()) { Now = context.Clock.GetUtcNow() }).At(word, word.Length);
        return found.Suggestions.Select(s => new CompletionItem(word[..found.Start] + s.Text, detail: s.About.In(context.Language)));
    }
}
