using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Files;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Inputs;

/// <summary>The catalog a command works with: the built-in one, or an operator's folder laid over it.</summary>
internal static class CatalogChoice
{
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

            foreach (var problem in draft.Problems)
            {
                error.WriteLine($"{Path.Join(folder, problem.File)}:{problem.Line}:{problem.Column}: {problem.Code}: {problem.Detail}");
            }

            return draft.Problems.Count == 0 ? MessageCatalog.WithOverrides(draft) : null;
        }
        catch (InputException problem)
        {
            error.WriteLine(Cli.Texts.ProblemTexts.Of(problem.Problem, language));
            return null;
        }
    }
}
