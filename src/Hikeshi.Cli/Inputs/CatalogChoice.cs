using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Files;
using Hikeshi.Linting;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Inputs;

/// <summary>The catalog a command works with: the built-in one, or an operator's folder laid over it.</summary>
internal static class CatalogChoice
{
    private static readonly CatalogRule[] Refused =
    [
        CatalogRule.Syntax, CatalogRule.UnknownKey, CatalogRule.MissingKey, CatalogRule.WrongType,
        CatalogRule.WrongValue, CatalogRule.MissingText, CatalogRule.WrongPlace, CatalogRule.Duplicate,
        CatalogRule.TemplateSyntax, CatalogRule.UnknownField, CatalogRule.TemplateTooBroad, CatalogRule.VariablesTouch, CatalogRule.IncludeCycle,
    ];

    /// <summary>Loads the catalog; null when the folder has problems, which are then written out.</summary>
    public static MessageCatalog? Load(string? folder, Language language, TextWriter error)
    {
        if (folder is null)
        {
            return MessageCatalog.BuiltIn;
        }

        try
        {
            var draft = new CatalogDraft();
            foreach (var file in CatalogFolder.Read(folder))
            {
                CatalogFileReader.Read(draft, file.RelativePath, file.Text);
            }

            // A missing sample is for lint; what cannot be read, or would claim other messages' lines, is refused here.
            var catalog = MessageCatalog.WithOverrides(draft);
            var problems = CatalogLint.Check(draft, catalog).Where(p => Refused.Contains(p.Code)).ToList();
            foreach (var problem in problems)
            {
                error.WriteLine(
                    $"{Path.Join(folder, problem.File)}:{problem.Line}:{problem.Column}: {LintTexts.Of(problem).In(language)}");
            }

            return problems.Count == 0 ? catalog : null;
        }
        catch (InputException problem)
        {
            error.WriteLine(Cli.Texts.ProblemTexts.Of(problem.Problem, language));
            return null;
        }
    }
}
