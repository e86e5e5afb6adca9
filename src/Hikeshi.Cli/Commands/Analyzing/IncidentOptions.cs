using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The options about incidents that <c>analyze</c> and <c>watch</c> share.</summary>
internal sealed class IncidentOptions(Language language)
{
    private readonly Option<string?> _since = new("--since") { Description = IncidentPageTexts.Since.In(language), HelpName = "TIME" };
    private readonly Option<string?> _until = new("--until") { Description = IncidentPageTexts.Until.In(language), HelpName = "TIME" };
    private readonly Option<string?> _peer = new("--peer") { Description = IncidentPageTexts.Peer.In(language), HelpName = "ADDRESS" };
    private readonly Option<string?> _user = new("--user") { Description = IncidentPageTexts.User.In(language), HelpName = "NAME" };
    private readonly Option<string?> _device = new("--device") { Description = IncidentPageTexts.Device.In(language), HelpName = "NAME" };
    private readonly Option<string?> _kind = new("--kind") { Description = IncidentPageTexts.Kind.In(language), HelpName = "KIND" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = IncidentPageTexts.Verbose.In(language) };
    private readonly Option<string[]> _pair = new("--pair") { Description = IncidentPageTexts.Pair.In(language), HelpName = "A,B", AllowMultipleArgumentsPerToken = false };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _since, _until, _peer, _user, _device, _kind, _verbose, _pair })
        {
            command.Options.Add(option);
        }
    }

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    /// <summary>The filter; null and a sentence when an option is wrong.</summary>
    public IncidentFilter? Filter(ParseResult parsed, MessageCatalog catalog, out string? problem)
    {
        problem = null;
        foreach (var option in new[] { _since, _until })
        {
            if (!IncidentFilter.IsTime(parsed.GetValue(option)))
            {
                problem = string.Format(null, IncidentPageTexts.BadTime.In(language), option.Name, parsed.GetValue(option));
                return null;
            }
        }

        var kind = parsed.GetValue(_kind);
        if (kind is not null && !catalog.Kinds.Any(k => k.Name == kind || k.Name.StartsWith(kind + ".", StringComparison.Ordinal)))
        {
            problem = string.Format(null, IncidentPageTexts.BadKind.In(language), kind, string.Join(", ", catalog.Kinds.Select(k => k.Name)));
            return null;
        }

        return new IncidentFilter(
            parsed.GetValue(_since), parsed.GetValue(_until), parsed.GetValue(_peer), parsed.GetValue(_user), parsed.GetValue(_device), kind);
    }

    /// <summary>Which hosts are one device; null and a sentence when a pair is wrong.</summary>
    public DiagnosisOptions? Diagnosis(ParseResult parsed, out string? problem)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in parsed.GetValue(_pair) ?? [])
        {
            if (pair.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [var first, var second] || first == second)
            {
                problem = string.Format(null, IncidentPageTexts.BadPair.In(language), pair);
                return null;
            }

            aliases[second] = first;
        }

        problem = null;
        return new DiagnosisOptions { Aliases = aliases };
    }
}
