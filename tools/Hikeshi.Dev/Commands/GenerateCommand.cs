using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Dev.Docs;
using Hikeshi.Texts;

namespace Hikeshi.Dev.Commands;

/// <summary><c>generate [--check]</c>: the reference pages of docs/, made from catalog/.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when a file is not what it should be." };
        var command = new Command("generate", "Writes docs/{en,ja}/reference and the example in docs/{en,ja}/catalog.md.") { check };
        command.SetAction(parsed => Run(parsed.GetValue(check)));
        return command;
    }

    private static int Run(bool check)
    {
        var draft = Repository.ReadCatalog();
        if (draft.Problems is [var problem, ..])
        {
            Console.Error.WriteLine($"catalog/{problem.File}({problem.Line},{problem.Column}): {LintTexts.Of(problem).En}");
            return 1;
        }

        var files = DocSet.Render(MessageCatalog.FromDraft(draft));
        var stale = Stale(files.Keys);
        return check ? Check(files, stale) : Write(files, stale);
    }

    private static int Check(SortedDictionary<string, string> files, IReadOnlyList<string> stale)
    {
        var differs = files.Where(f => !IsSame(f.Key, f.Value)).Select(f => f.Key)
            .Concat(stale)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (differs is null)
        {
            return 0;
        }

        Console.Error.WriteLine($"{differs} is not what the catalog makes. Run: dotnet run --project tools/Hikeshi.Dev -- generate");
        return 1;
    }

    private static int Write(SortedDictionary<string, string> files, IReadOnlyList<string> stale)
    {
        foreach (var (path, text) in files.Where(f => !IsSame(f.Key, f.Value)))
        {
            var file = Path.Join(Repository.Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Console.Out.WriteLine(path);
        }

        foreach (var path in stale)
        {
            File.Delete(Path.Join(Repository.Root, path));
            Console.Out.WriteLine($"{path} (removed)");
        }

        return 0;
    }

    private static bool IsSame(string path, string text)
    {
        var file = Path.Join(Repository.Root, path);
        return File.Exists(file) && File.ReadAllText(file) == text;
    }

    /// <summary>Pages of families that are no more.</summary>
    private static List<string> Stale(IReadOnlyCollection<string> wanted) =>
    [
        .. DocSet.Folders
            .Where(f => Directory.Exists(Path.Join(Repository.Root, f)))
            .SelectMany(f => Directory.EnumerateFiles(Path.Join(Repository.Root, f), "*.md").Select(p => $"{f}/{Path.GetFileName(p)}"))
            .Where(path => !wanted.Contains(path, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
