using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary>What every command is given: language, standard error, clock, the options all of them share.</summary>
internal sealed class CommandContext
{
    public CommandContext(Language language, TextWriter error, TimeProvider clock)
    {
        (Language, Error, Clock) = (language, error, clock);
        Lang = new Option<string>("--lang") { Description = CliTexts.Lang.In(language), Recursive = true };
        Lang.AcceptOnlyFromAmong("en", "ja");
        CatalogFolder = new Option<string?>("--catalog")
        {
            Description = CliTexts.CatalogFolder.In(language),
            HelpName = "DIR",
            Recursive = true,
        };
    }

    public Language Language { get; }

    public TextWriter Error { get; }

    public TimeProvider Clock { get; }

    /// <summary>The command line as it came, for the program that it may be handed to.</summary>
    public string[] Arguments { get; init; } = [];

    public Option<string> Lang { get; }

    public Option<string?> CatalogFolder { get; }

    /// <summary>The catalog the command line asks for; null when it has problems, which were then written.</summary>
    public MessageCatalog? LoadCatalog(ParseResult parsed) =>
        CatalogChoice.Load(parsed.GetValue(CatalogFolder), Language, Error);

    /// <summary>Completion only: the folder that the line being typed names.</summary>
    public string? OfferedFolder { get; init; }

    /// <summary>Completion only: the word at the cursor, as the shell would hand it on.</summary>
    public string OfferedWord { get; init; } = "";

    /// <summary>The catalog whose names completion offers. A folder with problems is not the moment to complain.</summary>
    public MessageCatalog OfferedCatalog() =>
        CatalogChoice.Load(OfferedFolder, Language, TextWriter.Null) ?? MessageCatalog.BuiltIn;

    /// <summary>Says what is wrong with the command line.</summary>
    public int Usage(string problem)
    {
        Error.WriteLine(problem);
        return ExitCode.Usage;
    }

    /// <summary>Says what could not be read or written; the exit code of a command that read inputs.</summary>
    public int Finish(IReadOnlyList<string> problems, StandardOutput output)
    {
        foreach (var problem in problems)
        {
            Error.WriteLine(problem);
        }

        if (output.Failure is { } failure)
        {
            Error.WriteLine(string.Format(null, CliTexts.WriteFailed.In(Language), failure));
        }

        return problems.Count > 0 || output.Failure is not null ? ExitCode.Failed : ExitCode.Done;
    }
}
