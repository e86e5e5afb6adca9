using System.CommandLine;
using Hikeshi.Anonymizing;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>The options about anonymizing that <c>parse</c> and <c>analyze</c> share.</summary>
internal sealed class AnonymizeOptions(Language language)
{
    private readonly Option<bool> _anonymize = new("--anonymize") { Description = CliTexts.Anonymize.In(language) };

    private readonly Option<string?> _key = new("--anonymize-key") { Description = CliTexts.AnonymizeKey.In(language), HelpName = "KEY" };

    public void AddTo(Command command)
    {
        command.Options.Add(_anonymize);
        command.Options.Add(_key);
    }

    /// <summary>A sentence when the options contradict each other; else null.</summary>
    public string? Problem(ParseResult parsed) => parsed.GetValue(_key) switch
    {
        null => null,
        _ when !parsed.GetValue(_anonymize) => CliTexts.KeyWithoutAnonymize.In(language),
        "" => CliTexts.EmptyKey.In(language),
        _ => null,
    };

    /// <summary>The key to anonymize with; null when nothing is to be.</summary>
    public AnonymizingKey? Key(ParseResult parsed) =>
        !parsed.GetValue(_anonymize) ? null
        : parsed.GetValue(_key) is { } text ? AnonymizingKey.FromText(text)
        : AnonymizingKey.Random();
}
