using System.CommandLine;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Explaining.Searching;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary><c>hikeshi catalog search</c>: entries by their words.</summary>
internal static class CatalogSearchCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var words = new Argument<string[]>("WORDS")
        {
            Description = CatalogTexts.Words.In(language),
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("search", CatalogTexts.Search.In(language)) { words };
        command.SetAction(parsed =>
        {
            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var query = string.Join(' ', parsed.GetValue(words)!);
            var hits = new CatalogSearch(catalog, language).Find(query);
            if (hits.Count == 0)
            {
                context.Error.WriteLine(string.Format(null, CatalogTexts.NoHits.In(language), SafeText.Of(query)));
                return ExitCode.Done;
            }

            var view = TerminalView.Detect();
            var page = new Page(view);
            foreach (var hit in hits)
            {
                SearchLine.Write(page, hit, language, view.Width);
            }

            return CatalogOutput.Write(context, page.ToString());
        });
        return command;
    }
}
