using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Commands.Searching;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Asking;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi search</c> without a file: the stored events that a query means.</summary>
internal static class SearchStoreCommand
{
    /// <summary>More events come in several pages of this size, so that a page is soon there and small in memory.</summary>
    private const int PageEvents = 1000;

    public static Command Create(CommandContext context)
    {
        var options = new SearchOptions(context.Language);
        var shared = new StoreCommand(context, options.Data);
        var command = new Command("search", SearchTexts.Search.In(context.Language));
        options.AddTo(command);
        OfferedQuery.Offer(options.Query, context);
        command.SetAction(async (parsed, cancel) =>
        {
            if (SearchQuestion.Read(context, parsed, options) is not { } asked)
            {
                return ExitCode.Usage;
            }

            var search = new EventSearch(asked.Query)
            {
                Cursor = parsed.GetValue(options.Cursor),
                Order = parsed.GetValue(options.Order) == "oldest" ? SearchOrder.OldestFirst : SearchOrder.NewestFirst,
            };
            return await shared.RunAsync(
                parsed,
                store => RunAsync(context, asked, search, new OpenedEvents(store.Events), cancel),
                server => RunAsync(context, asked, search, new ServedEvents(server), cancel));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, SearchQuestion asked, EventSearch search, IStoredEvents events, CancellationToken cancel)
    {
        var (settings, catalog, _) = asked;
        using var output = new StandardOutput(Console.OpenStandardOutput());
        if (settings.MakeFormat(catalog, context.Language) is not { } format)
        {
            var count = await events.CountAsync(search.Query, cancel);
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{count}\n")));
            return context.Finish([], output);
        }

        var reader = new EventReader(catalog).ForSource(new TimeOptions());
        var left = settings.Limit ?? EventSearch.UsualLimit;
        var found = 0;
        string? next = null;
        do
        {
            var page = await events.SearchAsync(search with { Limit = Math.Min(left, PageEvents), Cursor = next ?? search.Cursor }, cancel);
            foreach (var item in page.Events)
            {
                format.Write(reader.Read(item.Raw, item.Context), item.Context);
            }

            output.Write(format.Written.Span);
            format.Clear();
            (found, left, next) = (found + page.Events.Count, left - page.Events.Count, page.Next);
        }
        while (next is not null && left > 0 && !output.IsOver);

        output.Flush();
        if (!settings.Quiet)
        {
            await context.Error.WriteLineAsync((next is null ? SearchTexts.LastPage.With(found) : SearchTexts.Page.With(found, next)).In(context.Language));
        }

        return context.Finish([], output);
    }
}
