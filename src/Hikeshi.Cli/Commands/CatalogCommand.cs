using System.CommandLine;
using Hikeshi.Cli.Commands.Cataloging;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi catalog</c>: the catalog itself.</summary>
internal static class CatalogCommand
{
    public static Command Create(CommandContext context) => new("catalog", CatalogTexts.Catalog.In(context.Language))
    {
        CatalogListCommand.Create(context),
        CatalogSearchCommand.Create(context),
        CatalogExportCommand.Create(context),
        CatalogLintCommand.Create(context),
    };
}
