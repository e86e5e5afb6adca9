using System.CommandLine;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Files;
using Hikeshi.Linting;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary><c>hikeshi catalog lint</c>: a folder against every rule of docs/en/catalog.md.</summary>
internal static class CatalogLintCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = CatalogTexts.LintFolder.In(context.Language) };
        var command = new Command("lint", CatalogTexts.Lint.In(context.Language)) { folder };
        command.SetAction(parsed => Run(context, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(CommandContext context, string folder)
    {
        var language = context.Language;
        if (!Directory.Exists(folder))
        {
            return context.Usage(string.Format(null, CatalogTexts.NoFolder.In(language), SafeText.Of(folder)));
        }

        var draft = new CatalogDraft();
        try
        {
            foreach (var file in CatalogFolder.Read(folder))
            {
                CatalogFileReader.Read(draft, file.RelativePath, file.Text);
            }
        }
        catch (InputException problem)
        {
            context.Error.WriteLine(ProblemTexts.Of(problem.Problem, language));
            return ExitCode.Failed;
        }

        // A folder with lists of its own is a whole catalog; any other is laid over the built-in one.
        var catalog = draft.Families.Count > 0 && draft.Fields.Count > 0
            ? MessageCatalog.FromDraft(draft)
            : MessageCatalog.WithOverrides(draft);
        var problems = CatalogLint.Check(draft, catalog);
        if (problems.Count == 0)
        {
            context.Error.WriteLine(string.Format(
                null,
                CatalogTexts.LintClean.In(language),
                draft.Entries.Count(e => !e.Entry.IsPhrase),
                draft.Entries.Count(e => e.Entry.IsPhrase),
                draft.Causes.Count));
            return ExitCode.Done;
        }

        var lines = new StringBuilder();
        foreach (var problem in problems)
        {
            var place = $"{Path.Join(folder, problem.File)}:{problem.Line}:{problem.Column}";
            lines.Append(SafeText.Of($"{place}: {LintTexts.Of(problem).In(language)}")).Append('\n');
        }

        var code = CatalogOutput.Write(context, lines.ToString());
        var files = problems.Select(p => p.File).Distinct(StringComparer.Ordinal).Count();
        context.Error.WriteLine(string.Format(null, CatalogTexts.LintFound.In(language), problems.Count, files));
        return code == ExitCode.Done ? ExitCode.Found : code;
    }
}
