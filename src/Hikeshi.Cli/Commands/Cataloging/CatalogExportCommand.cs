using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Explaining.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary><c>hikeshi catalog export</c>: all of it, for other programs.</summary>
internal static class CatalogExportCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var format = new Option<string>("--format") { Description = CatalogTexts.ExportFormat.In(language), DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "markdown");
        var command = new Command("export", CatalogTexts.Export.In(language)) { format };
        command.SetAction(parsed => context.LoadCatalog(parsed) is not { } catalog
            ? ExitCode.Usage
            : parsed.GetValue(format) switch
            {
                "csv" => CatalogOutput.Write(context, Csv(catalog)),
                "markdown" => CatalogOutput.Write(context, Markdown(catalog, language)),
                _ => CatalogOutput.Write(context, Json(catalog)),
            });
        return command;
    }

    private static byte[] Json(MessageCatalog catalog)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            CatalogJson.Write(to, catalog);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static string Csv(MessageCatalog catalog)
    {
        var to = new StringBuilder();
        CsvText.Row(
            to, "id", "severity", "family", "outcome", "action", "title_en", "title_ja", "explanation_en", "explanation_ja",
            "advice_en", "advice_ja", "notes_en", "notes_ja", "templates", "sources");
        foreach (var entry in catalog.MessageIds.Select(id => catalog.Find(id)!))
        {
            CsvText.Row(
                to, entry.Key, entry.Severity.ToString((IFormatProvider?)null), entry.Family, entry.Outcome, entry.Action,
                entry.Title.En, entry.Title.Ja, entry.Explanation.En, entry.Explanation.Ja, entry.Advice.En, entry.Advice.Ja,
                entry.Notes.En, entry.Notes.Ja, string.Join('\n', entry.Wordings.Select(w => w.Text)), string.Join("; ", entry.Sources));
        }

        return to.ToString();
    }

    private static string Markdown(MessageCatalog catalog, Language language)
    {
        var to = new StringBuilder();
        to.Append("| ").AppendJoin(" | ", new[]
        {
            ExplainTexts.Severity, ExplainTexts.Family, ExplainTexts.Action, CatalogTexts.Title,
        }.Select(t => t.In(language)).Prepend("ID")).Append(" |\n|---|---|---|---|---|\n");
        foreach (var entry in catalog.MessageIds.Select(id => catalog.Find(id)!))
        {
            to.Append("| ").AppendJoin(" | ", new[]
            {
                entry.Key,
                entry.Severity.ToString((IFormatProvider?)null),
                catalog.Families.FirstOrDefault(f => f.Name == entry.Family)?.Title.In(language) ?? entry.Family,
                catalog.Actions.FirstOrDefault(a => a.Name == entry.Action)?.Title.In(language) ?? entry.Action,
                entry.Title.In(language),
            }.Select(MarkdownText.Plain)).Append(" |\n");
        }

        return to.ToString();
    }
}
