using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary><c>hikeshi catalog list</c>: messages in a table.</summary>
internal static class CatalogListCommand
{
    private const int MostWidth = 18;
    private const string Gap = "  ";

    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var family = new Option<string?>("--family") { Description = CatalogTexts.FamilyOption.In(language), HelpName = "NAME" };
        var action = new Option<string?>("--action") { Description = CatalogTexts.ActionOption.In(language), HelpName = "NAME" };
        var severity = new Option<int?>("--severity") { Description = CatalogTexts.SeverityOption.In(language), HelpName = "0-7" };
        family.CompletionSources.Add(_ => context.OfferedCatalog().Families.Select(f => new System.CommandLine.Completions.CompletionItem(f.Name)));
        action.CompletionSources.Add(_ => context.OfferedCatalog().Actions.Select(a => new System.CommandLine.Completions.CompletionItem(a.Name)));
        var command = new Command("list", CatalogTexts.List.In(language)) { family, action, severity };
        command.SetAction(parsed =>
        {
            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var (wantedFamily, wantedAction, wanted) = (parsed.GetValue(family), parsed.GetValue(action), parsed.GetValue(severity));
            var problem = Unknown("--family", wantedFamily, catalog.Families, language)
                ?? Unknown("--action", wantedAction, catalog.Actions, language)
                ?? (wanted is < 0 or > 7 ? string.Format(null, CatalogTexts.BadSeverity.In(language), wanted) : null);
            if (problem is not null)
            {
                return context.Usage(problem);
            }

            var entries = catalog.MessageIds.Select(id => catalog.Find(id)!)
                .Where(e => (wantedFamily ?? e.Family) == e.Family)
                .Where(e => (wantedAction ?? e.Action) == e.Action)
                .Where(e => (wanted ?? e.Severity) == e.Severity);
            var view = TerminalView.Detect();
            var page = new Page(view);
            Write(page, [.. entries], language, view.Width);
            return CatalogOutput.Write(context, page.ToString());
        });
        return command;
    }

    private static string? Unknown(string option, string? name, IReadOnlyList<CatalogTerm> terms, Language language) =>
        name is null || terms.Any(t => t.Name == name)
            ? null
            : string.Format(null, CatalogTexts.BadTerm.In(language), option, SafeText.Of(name), string.Join(", ", terms.Select(t => t.Name)));

    private static void Write(Page page, CatalogEntry[] entries, Language language, int width)
    {
        string[] heads = ["ID", "S", ExplainTexts.Family.In(language), ExplainTexts.Action.In(language), CatalogTexts.Title.In(language)];
        var id = Widest(heads[0], entries.Select(e => e.Key));
        var family = Widest(heads[2], entries.Select(e => e.Family));
        var action = Widest(heads[3], entries.Select(e => e.Action));
        var title = width - id - family - action - 1 - (4 * Gap.Length);
        Row(heads[0], heads[1], Ink.Strong, heads[2], heads[3], heads[4], Ink.Strong);
        foreach (var entry in entries)
        {
            var severity = entry.Severity.ToString((IFormatProvider?)null);
            var isGrave = entry.Severity is >= 0 and <= 3;
            Row(entry.Key, severity, isGrave ? Ink.Alarm : Ink.Plain, entry.Family, entry.Action, entry.Title.In(language), Ink.Plain);
        }

        void Row(string key, string severity, Ink severityInk, string familyName, string actionName, string text, Ink ink) => page.Line(
            (DisplayWidth.Fit(key, id) + Gap, ink),
            (severity + Gap, severityInk),
            (DisplayWidth.Fit(SafeText.Of(familyName), family) + Gap, ink),
            (DisplayWidth.Fit(SafeText.Of(actionName), action) + Gap, ink),
            (DisplayWidth.Fit(SafeText.Of(text), title), ink));
    }

    private static int Widest(string head, IEnumerable<string> cells) =>
        Math.Min(cells.Append(head).Max(DisplayWidth.Of), MostWidth);
}
