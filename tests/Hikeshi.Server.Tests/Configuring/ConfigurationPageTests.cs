using System.Runtime.CompilerServices;
using System.Text;
using Hikeshi.Server.Configuring;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Configuring;

/// <summary>The table of keys on the page of the configuration is that of the program. HIKESHI_ACCEPT=1 writes it anew.</summary>
public sealed class ConfigurationPageTests
{
    private const string Begin = "<!-- keys -->\n";
    private const string End = "<!-- /keys -->\n";

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("ja", Language.Japanese)]
    public void The_page_has_all_keys(string folder, Language language)
    {
        var file = Path.Join(Root(), "docs", folder, "configuration.md");
        var page = File.ReadAllText(file);
        var (start, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var wanted = page[..start] + Keys(language) + page[end..];
        if (Environment.GetEnvironmentVariable("HIKESHI_ACCEPT") == "1")
        {
            File.WriteAllText(file, wanted);
        }

        Assert.Equal(wanted, page);
    }

    private static string Keys(Language language)
    {
        var isJapanese = language == Language.Japanese;
        var to = new StringBuilder();
        foreach (var table in SettingKeys.All.GroupBy(k => k.Name[..k.Name.LastIndexOf('.')], StringComparer.Ordinal))
        {
            to.Append($"\n### [{table.Key}]\n\n")
                .Append(isJapanese ? "| キー | 例 | オプション | 反映 | 意味 |\n" : "| key | example | option | counts after | meaning |\n")
                .Append("|---|---|---|---|---|\n");
            foreach (var key in table)
            {
                var after = (key.IsReloadable, isJapanese) switch { (true, true) => "再読み込み", (true, false) => "reload", (false, true) => "再起動", _ => "restart" };
                to.Append($"| `{key.Name[(table.Key.Length + 1)..]}` | `{key.Example}` | `{key.Option}` | {after} | {key.About.In(language).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }

        return to.Append('\n').ToString();
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", ".."));
}
