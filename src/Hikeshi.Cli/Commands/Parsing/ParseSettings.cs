using System.CommandLine;
using Hikeshi.Anonymizing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>What the command line of <c>parse</c> says, checked.</summary>
/// <param name="Read">About the inputs.</param>
/// <param name="Format">How events are written.</param>
/// <param name="Only">The statuses that are written; none is all.</param>
/// <param name="Key">The key to anonymize with, or null.</param>
/// <param name="Quiet">Nothing on standard error but problems.</param>
internal sealed record ParseSettings(
    ReadSettings Read, string Format, IReadOnlySet<EventStatus> Only, AnonymizingKey? Key, bool Quiet)
{
    /// <summary>Checks the options; null and a sentence when one is wrong.</summary>
    public static ParseSettings? From(ParseResult parsed, ParseOptions options, Language language, out string? problem)
    {
        if (ReadSettings.From(parsed, options.Inputs, language, out problem) is not { } read)
        {
            return null;
        }

        problem = parsed.GetValue(options.Follow) && (read.Files.Count != 1 || read.Files[0] == "-") ? CliTexts.FollowOneFile.In(language)
            : options.Anonymize.Problem(parsed);
        return problem is not null ? null : new ParseSettings(
            read,
            parsed.GetValue(options.Format)!,
            (parsed.GetValue(options.Only) ?? []).Select(s => (EventStatus)Array.IndexOf(ParseOptions.Statuses, s)).ToHashSet(),
            options.Anonymize.Key(parsed),
            parsed.GetValue(options.Quiet));
    }
}
