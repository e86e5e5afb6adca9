using Hikeshi.Files;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>What went wrong with an input, as a sentence: the thing, the place, the way out.</summary>
internal static class ProblemTexts
{
    public static string Of(InputProblem problem, Language language)
    {
        var text = problem.Kind switch
        {
            InputProblemKind.NotFound => CliTexts.NotFound,
            InputProblemKind.IsDirectory => CliTexts.IsDirectory,
            InputProblemKind.AccessDenied => CliTexts.AccessDenied,
            InputProblemKind.Truncated => CliTexts.Truncated,
            InputProblemKind.Corrupt => CliTexts.Corrupt,
            InputProblemKind.NoSuchColumn => CliTexts.NoSuchColumn,
            InputProblemKind.TooLarge => CliTexts.TooLarge,
            _ => CliTexts.ReadFailed,
        };
        return string.Format(null, text.In(language), problem.Name, problem.Detail);
    }
}
