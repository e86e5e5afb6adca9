using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Parsing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Searching;

/// <summary>What the command line of <c>search</c> says, checked.</summary>
/// <param name="Query">The query as it was written.</param>
/// <param name="Read">About the inputs.</param>
/// <param name="Format">How events are written.</param>
/// <param name="Limit">How many events at most; null when nothing was said.</param>
/// <param name="IsCount">True when only their number is asked for.</param>
/// <param name="Quiet">Nothing on standard error but problems.</param>
internal sealed record SearchSettings(string Query, ReadSettings Read, string Format, int? Limit, bool IsCount, bool Quiet)
{
    /// <summary>Checks the options; null and a sentence when one is wrong.</summary>
    public static SearchSettings? From(ParseResult parsed, SearchOptions options, Language language, out string? problem)
    {
        if (ReadSettings.From(parsed, options.Inputs, language, out problem) is not { } read)
        {
            return null;
        }

        var limit = parsed.GetValue(options.Limit);
        problem = options.Misplaced(parsed) is { } wrong
            ? (options.NamesFiles(parsed) ? SearchTexts.NotForFiles : SearchTexts.NotForStores).With(wrong.Name).In(language)
            : limit < 1 ? SearchTexts.BadLimit.With(limit).In(language)
            : null;
        return problem is not null ? null : new SearchSettings(
            parsed.GetValue(options.Query)!,
            read,
            parsed.GetValue(options.Format)!,
            limit,
            parsed.GetValue(options.Count),
            parsed.GetValue(options.Quiet));
    }

    /// <summary>How events are written; null when they are only counted.</summary>
    public IEventFormat? MakeFormat(MessageCatalog catalog, Language language) => IsCount ? null : Format switch
    {
        "json" => new JsonFormat(catalog, language),
        "raw" => new RawFormat(isTerminal: !Console.IsOutputRedirected),
        _ => new LineFormat(language, columns: Format == "table"),
    };
}
