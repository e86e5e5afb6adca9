using System.Xml.Linq;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Reporting.Html;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Html;

public sealed class HtmlPageTests
{
    private static readonly Diagnosis One = new([HtmlSample.Tunnel()], [HtmlSample.Session("tanaka", 3)], 0);

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void An_incident_has_its_causes_evidence_and_picture(Language language, string name) =>
        Check($"html-incident-{name}", HtmlSample.Read(HtmlSample.Page(One, language)).ById("incident-1"));

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void A_day_has_a_page(Language language, string name) =>
        Check($"html-day-{name}", Day(language).ById("content"));

    [Fact]
    public void Sessions_are_a_table_the_latest_first() =>
        Check("html-sessions-en", HtmlSample.Read(HtmlSample.Page(One with { Sessions = [HtmlSample.Session("tanaka", 3), HtmlSample.Session("suzuki", 4)] })).ById("sessions"));

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("ja", Language.Japanese)]
    public void The_page_says_its_language(string code, Language language) =>
        Assert.Equal(code, (string?)HtmlSample.Read(HtmlSample.Page(One, language)).Attribute("lang"));

    [Theory]
    [InlineData(0, 0, "No incidents were found.", "インシデントは見つかりませんでした。")]
    [InlineData(1, 0, "1 incident is open (1 high).", "継続中のインシデントが 1 件あります（高 1）。")]
    [InlineData(2, 1, "2 incidents are open (2 high). 1 is over.", "継続中のインシデントが 2 件あります（高 2）。解消済みは 1 件です。")]
    [InlineData(0, 3, "No incident is open. 3 are over.", "継続中のインシデントはありません。解消済みは 3 件です。")]
    public void The_first_sentence_says_how_bad_it_is(int open, int over, string english, string japanese)
    {
        var diagnosis = Many(open, over);
        Assert.Equal(english, Verdict(HtmlSample.Page(diagnosis)));
        Assert.Equal(japanese, Verdict(HtmlSample.Page(diagnosis, Language.Japanese)));
    }

    [Fact]
    public void No_incidents_are_said_calmly() => Assert.Equal(
        "No incidents were found. Nothing in these lines adds up to a failure that Hikeshi knows. The counts below say what was logged.",
        HtmlSample.Read(HtmlSample.Page(Diagnosis.Empty)).ById("incidents").Element("p")!.Value);

    [Fact]
    public void An_empty_input_is_said_to_be_empty()
    {
        var page = HtmlSample.Read(HtmlSample.Page(Diagnosis.Empty, log: ""));
        Assert.Equal("The input is empty: there is no line to report on.", Verdict(page.ToString()));
        Assert.Empty(page.Descendants("section"));
    }

    [Fact]
    public void A_single_moment_makes_no_picture()
    {
        var moment = HtmlSample.Tunnel(marks: 1) with { Last = HtmlSample.At(0) };
        Assert.Empty(HtmlSample.Read(HtmlSample.Page(One with { Incidents = [moment] })).ById("incident-1").Descendants("figure"));
    }

    [Fact]
    public void More_incidents_sessions_and_lines_than_fit_are_counted()
    {
        var options = new HtmlOptions { Language = Language.English, MostIncidents = 2, MostSessions = 1, MostLines = 10 };
        var diagnosis = new Diagnosis(
            [.. Enumerable.Range(0, 5).Select(_ => HtmlSample.Tunnel(lines: 50, marks: 200))],
            [HtmlSample.Session("a", 1), HtmlSample.Session("b", 2)],
            9);
        var page = HtmlSample.Page(diagnosis, options: options);
        Assert.Contains("Incidents not shown here: 3. The JSON format has them all.", page, StringComparison.Ordinal);
        Assert.Contains("Earlier sessions not shown here: 1. The JSON format has them all.", page, StringComparison.Ordinal);
        Assert.Contains("the diagnosis gave up 9 cases", page, StringComparison.Ordinal);
        Assert.True(page.Length < 60_000, $"{page.Length}");
    }

    [Fact]
    public void Ten_thousand_incidents_are_a_page_that_a_browser_opens()
    {
        var page = HtmlSample.Page(new Diagnosis([.. Enumerable.Repeat(HtmlSample.Tunnel(lines: 50, marks: 200), 10_000)], [], 0));
        Assert.True(page.Length < 8_000_000, $"{page.Length}");
    }

    private static Diagnosis Many(int open, int over) => new(
        [
            .. Enumerable.Repeat(HtmlSample.Tunnel(), open),
            .. Enumerable.Repeat(HtmlSample.Tunnel() with { State = IncidentState.Resolved }, over),
        ],
        [],
        0);

    private static XElement Day(Language language) => HtmlSample.Read(Analyzed.Page("html", Analyzed.Report(Analyzed.Day), language));

    private static string Verdict(string page) =>
        HtmlSample.Read(page).Descendants("p").First(p => ((string?)p.Attribute("class"))?.StartsWith("verdict", StringComparison.Ordinal) == true).Value;

    private static void Check(string name, XElement element) => Golden.Check(name, element.ToString().ReplaceLineEndings("\n") + "\n");
}
