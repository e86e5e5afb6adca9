using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Cli.Commands.Searching;

/// <summary>What a command line of <c>search</c> asks: read in one way, whether files or stored events are searched.</summary>
/// <param name="Settings">The options, checked.</param>
/// <param name="Catalog">What lines are read with.</param>
/// <param name="Query">Which events.</param>
internal sealed record SearchQuestion(SearchSettings Settings, MessageCatalog Catalog, Query Query)
{
    /// <summary>The question; null when something is wrong with it, which has been said then.</summary>
    public static SearchQuestion? Read(CommandContext context, ParseResult parsed, SearchOptions options)
    {
        if (SearchSettings.From(parsed, options, context.Language, out var problem) is not { } settings)
        {
            context.Usage(problem!);
            return null;
        }

        if (context.LoadCatalog(parsed) is not { } catalog)
        {
            return null;
        }

        var asked = QueryParser.Parse(
            settings.Query, new QueryOptions(catalog) { Now = context.Clock.GetUtcNow(), Zone = settings.Read.Times.Zone });
        if (asked.Query is not { } query)
        {
            context.Usage(QueryMark.Of(settings.Query, asked.Problem!, context.Language));
            return null;
        }

        return new SearchQuestion(settings, catalog, query);
    }
}
