using Deque.AxeCore.Playwright;
using Hikeshi.Web.Tests.Browsing;

namespace Hikeshi.Web.Tests.Pages;

[Collection<InBrowser>]
public sealed class EveryPageTests(Demo demo)
{
    public static TheoryData<string, string, string> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, string>();
            foreach (var room in Rooms.All)
            {
                looks.Add(room, "en", "light");
                looks.Add(room, "ja", "dark");
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_is_accessible_and_without_errors(string room, string language, string theme)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync(language, theme);

        await window.GoAsync(await demo.PathAsync(room));
        await window.ShootAsync($"{Rooms.PictureOf(room)}-{language}-{theme}");

        var axe = await window.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.Empty(window.Complaints);
        Assert.Equal(language, await window.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(theme, await window.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    /// <summary>Japanese is the wider language of headings, English that of words that do not break.</summary>
    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Every_page_fits_a_phone(string language)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync(language, width: 390);
        foreach (var room in Rooms.All)
        {
            await window.GoAsync(await demo.PathAsync(room));

            Assert.Equal((room, 390), (room, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public void Pictures_of_two_pages_have_two_names() => Assert.Distinct(Rooms.All.Select(Rooms.PictureOf));

    [Fact]
    public async Task A_page_may_run_no_script_that_is_written_into_it()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        using var http = new HttpClient { BaseAddress = demo.Url };

        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }
}
