using Bunit;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Tests.Pages;
using Hikeshi.Web.Tests.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Volume;

/// <summary>Somebody chooses another time, and the store takes its time, or cannot answer.</summary>
public sealed class AnotherTimeTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();
    private Task<string> _answer = Task.FromResult("713120");

    public AnotherTimeTests()
    {
        var store = new FakeStore([]) { GroupsLater = async by => Groups(by, await _answer), Top = [] };
        _browser.Services.AddSingleton<IEventStore>(store).AddSingleton<ICollector, FakeCollector>();
    }

    public static TheoryData<string> Pages => ["volume", "management"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void While_it_is_asked_for_nothing_of_the_time_before_stands_under_it(string name)
    {
        var page = Open(name);
        var answer = new TaskCompletionSource<string>();
        _answer = answer.Task;

        Choose(name, "7d");
        Assert.Equal("7 days", page.Find(".spans [aria-current]").TextContent);
        Assert.DoesNotContain("713120", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".busy"));

        answer.SetResult("713119");
        page.WaitForAssertion(() => Assert.Contains("713119", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".busy"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void After_a_problem_nothing_of_the_time_before_stands_under_it(string name)
    {
        var page = Open(name);
        _answer = Task.FromException<string>(BrokenStore.Problem);

        Choose(name, "7d");

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[role=alert]")));
        Assert.DoesNotContain("713120", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".busy"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_answer_that_comes_late_is_not_shown_as_that_of_the_time_chosen_since(string name)
    {
        var page = Open(name);
        var late = new TaskCompletionSource<string>();
        _answer = late.Task;
        Choose(name, "6h");
        var answer = new TaskCompletionSource<string>();
        _answer = answer.Task;
        Choose(name, "7d");

        late.SetResult("713120");
        page.Render();
        Assert.DoesNotContain("713120", page.Markup, StringComparison.Ordinal);

        answer.SetResult("713119");
        page.WaitForAssertion(() => Assert.Contains("713119", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_problem_with_the_time_before_is_none_of_the_time_chosen_since(string name)
    {
        var page = Open(name);
        var late = new TaskCompletionSource<string>();
        _answer = late.Task;
        Choose(name, "6h");
        Choose(name, "7d");
        _answer = Task.FromResult("713119");

        late.SetException(BrokenStore.Problem);

        page.WaitForAssertion(() => Assert.Contains("713119", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    /// <summary>One group, of this message.</summary>
    private static IReadOnlyList<EventGroup> Groups(EventGrouping by, string message) =>
        [new([.. by.Fields.Select(f => f.Name == "id" ? message : "5")], by.Width is null ? null : DateTime.UnixEpoch, 7, 700)];

    private IRenderedComponent<IComponent> Open(string name)
    {
        Choose(name, "24h");
        IRenderedComponent<IComponent> page = name == "volume" ? _browser.Draw<VolumePage>(isAlive: true) : _browser.Draw<ManagementPage>(isAlive: true);
        Assert.Contains("713120", page.Markup, StringComparison.Ordinal);
        return page;
    }

    private void Choose(string name, string span) => _browser.GoTo($"{name}?span={span}");
}
