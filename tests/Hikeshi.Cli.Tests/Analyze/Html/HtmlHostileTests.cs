using System.Xml.Linq;
using Hikeshi.Diagnosing;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Html;

/// <summary>Whoever can send a line to the firewall can choose names: none of them may do anything on the page.</summary>
public sealed class HtmlHostileTests
{
    private static readonly string Harmless = Shape(HtmlSample.Page(Of("harmless"), log: Log("harmless")));

    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "</code></td></table><script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
        "javascript:alert(1)", "<!-- ", "-->", "]]>", "<![CDATA[", "</title></style></svg>", "&lt;script&gt;", "&#60;b&#62;", "{{7*7}}", "<?xml?>",
        "\x1b[31mred", "\x9b31m", "abc\u202etxt.exe", "\u2066x\u2069", "\0\a\b", "\ufffe\uffff", "\ud800", "日本語", "a`b", "`", "C:\\x\\",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_changes_no_element_and_no_attribute(string name) =>
        Assert.Equal(Harmless, Shape(HtmlSample.Page(Of(name), log: Log(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_control_character_is_on_the_page(string name)
    {
        foreach (var language in (Language[])[Language.English, Language.Japanese])
        {
            foreach (var rune in HtmlSample.Page(Of(name), language, Log(name)).EnumerateRunes())
            {
                var isControl = rune.Value is < ' ' or (>= 0x7f and < 0xa0) or 0x200e or 0x200f or (>= 0x2028 and <= 0x202e) or (>= 0x2066 and <= 0x2069);
                Assert.True(rune.Value == '\n' || !isControl, $"U+{rune.Value:X4}");
            }
        }
    }

    [Fact]
    public void What_was_hidden_is_shown() =>
        Assert.Contains(@"abc\u202etxt.exe \x1b[31m", HtmlSample.Page(Of("abc\u202etxt.exe \x1b[31m")), StringComparison.Ordinal);

    [Fact]
    public void A_name_of_64_KiB_is_cut()
    {
        var name = new string('w', 65_000);
        Assert.True(HtmlSample.Page(Of(name), log: Log(name)).Length < 100_000);
    }

    private static Diagnosis Of(string name) => new([HtmlSample.Tunnel(name), HtmlSample.Tunnel(name)], [HtmlSample.Session(name, 1)], 0)
    {
        Tunnels = [HtmlSample.Vpn(name), HtmlSample.Vpn(name, isUp: true)],
        Failovers = [HtmlSample.Pair(name), HtmlSample.Pair(name)],
    };

    private static string Log(string name) =>
        $"%FTD-3-710003: TCP access denied by ACL from 192.0.2.1/1 to {name}:203.0.113.1/23\n%FTD-6-999888: {name}\n%FTD-3-713902: {name}\n";

    /// <summary>
    /// The elements and attributes of a page without their texts. A name with backticks may be set as code or not, so
    /// code inside prose does not count.
    /// </summary>
    private static string Shape(string page)
    {
        var root = HtmlSample.Read(page);
        root.Descendants("code").Where(c => !c.HasAttributes).Remove();
        return string.Join('\n', root.Descendants().Where(e => e.Ancestors("table").FirstOrDefault() is null).Select(Shape));
    }

    private static string Shape(XElement element) =>
        element.Name + string.Concat(element.Attributes().Select(a => $" {a.Name}={(a.Name.LocalName == "content" ? "" : a.Value)}"));
}
