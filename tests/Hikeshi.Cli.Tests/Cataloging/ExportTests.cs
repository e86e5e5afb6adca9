using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Cataloging;

namespace Hikeshi.Cli.Tests.Cataloging;

public sealed class ExportTests
{
    [Fact]
    public void Json_holds_everything()
    {
        using var json = JsonDocument.Parse(CliRun.Of("catalog", "export", "--format", "json").Output);
        var catalog = MessageCatalog.BuiltIn;
        Assert.Equal(1, json.RootElement.GetProperty("v").GetInt32());
        Assert.Equal(catalog.MessageIds, Names("messages", "id"), StringComparer.Ordinal);
        Assert.Equal(catalog.PhraseNames, Names("phrases", "phrase"), StringComparer.Ordinal);
        Assert.Equal(catalog.Fields.All.Select(f => f.Name), Names("fields", "name"), StringComparer.Ordinal);
        Assert.Equal(catalog.CauseCodes, Names("causes", "cause"), StringComparer.Ordinal);

        IEnumerable<string> Names(string list, string key) =>
            json.RootElement.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(key).GetString()!);
    }

    [Fact]
    public void An_entry_has_the_keys_of_its_file()
    {
        using var json = JsonDocument.Parse(CliRun.Fixed("catalog", "export").Output);
        var entry = json.RootElement.GetProperty("messages").EnumerateArray().First(e => e.GetProperty("id").GetString() == "799903");
        Golden.Check("export-entry", entry.GetRawText() + "\n");
    }

    [Fact]
    public void Csv_has_a_row_a_message_and_no_formula()
    {
        var output = CliRun.Fixed("catalog", "export", "--format", "csv").Output;
        var start = output.IndexOf("\r\n799903,", StringComparison.Ordinal) + 2;
        Golden.Check("export-csv", output[..(output.IndexOf("\r\n", StringComparison.Ordinal) + 2)] + output[start..]);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("", "")]
    public void A_cell_is_text(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Markdown_is_a_table(string language)
    {
        var lines = CliRun.Fixed("catalog", "export", "--format", "markdown", "--lang", language).Output.Split('\n');
        Golden.Check($"export-markdown-{language}", string.Join('\n', lines[..2].Concat(lines[^4..])));
    }
}
