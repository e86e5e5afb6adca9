using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Linting;

/// <summary>What an entry refers to must be in the catalog.</summary>
internal static class ReferenceRules
{
    public static void Check(LintScope scope, string file, CatalogEntry entry)
    {
        Related(scope, file, "before", entry.Related.Before);
        Related(scope, file, "after", entry.Related.After);
        Related(scope, file, "instead", entry.Related.Instead);
        if (entry.ReplacedBy is { } successor && scope.Catalog.Find(successor) is null)
        {
            scope.Report.Add(file, "replaced_by", CatalogRule.UnknownReference, successor);
        }

        for (var i = 0; i < entry.Signals.Count; i++)
        {
            if (entry.Signals[i].Cause is { } cause && scope.Catalog.FindCause(cause) is null)
            {
                scope.Report.Add(file, $"signals/{i}/cause", CatalogRule.UnknownReference, cause);
            }

            IncidentRules.Conditions(scope, file, $"signals/{i}/when", entry.Signals[i].When ?? []);
        }

        for (var i = 0; i < entry.Moves.Count; i++)
        {
            IncidentRules.Conditions(scope, file, $"moves/{i}/when", entry.Moves[i].When);
        }

        if (entry.IsPhrase)
        {
            Carriers(scope, file, entry);
        }
    }

    private static void Related(LintScope scope, string file, string list, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (scope.Catalog.Find(keys[i]) is null)
            {
                scope.Report.Add(file, $"related/{list}/{i}", CatalogRule.UnknownReference, keys[i]);
            }
        }
    }

    /// <summary>A message carries a phrase when it is free-form, or has the field whose value the phrase explains.</summary>
    private static void Carriers(LintScope scope, string file, CatalogEntry phrase)
    {
        if (phrase.Messages.Count == 0)
        {
            scope.Report.Add(file, "messages", CatalogRule.MissingKey, "messages");
        }

        if (phrase.On is { } on && scope.Catalog.Fields.NumberOf(on) < 0)
        {
            scope.Report.Add(file, "on", CatalogRule.UnknownField, on);
            return;
        }

        for (var i = 0; i < phrase.Messages.Count; i++)
        {
            var message = scope.Catalog.Find(phrase.Messages[i]);
            if (message is null or { IsPhrase: true } || !Carries(scope, message, phrase.On))
            {
                var what = message is null ? "" : phrase.On is null ? " {*}" : $" {{{phrase.On}}}";
                scope.Report.Add(
                    file, $"messages/{i}", CatalogRule.UnknownReference, phrase.Messages[i] + what);
            }
        }
    }

    private static bool Carries(LintScope scope, CatalogEntry message, string? on)
    {
        var field = on is null ? -1 : scope.Catalog.Fields.NumberOf(on);
        return message.Wordings
            .Select(w => TemplateParser.Parse(w.Text, scope.Catalog.Fields, out _))
            .Any(nodes => nodes is not null
                && (field < 0 ? nodes is [TemplateNode.Rest] : TemplateWalk.Fields(nodes).Contains(field)));
    }
}
