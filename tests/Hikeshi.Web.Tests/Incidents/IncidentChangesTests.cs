using Bunit;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Access;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using IncidentPage = Hikeshi.Web.Pages.IncidentPage;

namespace Hikeshi.Web.Tests.Incidents;

/// <summary>An incident that changes, or gives way to another one, while somebody decides about it.</summary>
public sealed class IncidentChangesTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly Shelf _shelf = new();

    public IncidentChangesTests()
    {
        var person = new Operator();
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.Services.AddMudServices();
        _browser.Services.AddSingleton<IIncidentStore>(_shelf).AddSingleton<IAuditLog>(person).AddSingleton<AuthenticationStateProvider>(person)
            .AddSingleton(MessageCatalog.BuiltIn).AddSingleton(TimeProvider.System).AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddSingleton<ConsoleFeed>()
            .AddScoped<Permit>().AddCascadingAuthenticationState().AddLogging()
            .AddSingleton<IAuthorizationService, DefaultAuthorizationService>()
            .AddAuthorizationCore(o => o.AddPolicy(Policies.Operate, p => p.RequireAuthenticatedUser()));
        _browser.AddBunitPersistentComponentState();
        _browser.Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", true));
        _shelf.Put("a");
        _shelf.Put("b");
    }

    [Fact]
    public async Task An_incident_that_ends_while_one_is_asked_about_it_is_resolved_and_not_opened_again()
    {
        var dialogs = _browser.Render<MudDialogProvider>();
        var page = Open("a");
        var deciding = page.FindAll("button").Single(b => b.TextContent == "Resolve").ClickAsync();
        dialogs.WaitForElement("button");

        _shelf.Put("a", state: "resolved");
        Show(page, "a");
        await dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Resolve").ClickAsync();
        await deciding;

        Assert.Equal([("a", DecisionKind.Resolve, null)], _shelf.Decisions);
    }

    [Fact]
    public async Task A_button_of_an_incident_that_is_gone_from_the_page_decides_nothing_about_the_next_one()
    {
        var dialogs = _browser.Render<MudDialogProvider>();
        var page = Open("a");
        var deciding = page.FindAll("button").Single(b => b.TextContent == "Resolve").ClickAsync();
        dialogs.WaitForElement("button");

        Show(page, "b");
        await dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Resolve").ClickAsync();
        await deciding;

        Assert.DoesNotContain(_shelf.Decisions, d => d.Incident == "b");
    }

    [Fact]
    public void Only_what_a_person_resolved_can_be_opened_again()
    {
        _shelf.Put("a", decisions: new IncidentDecision(DecisionKind.Resolve, "aoi", 5));
        _shelf.Put("b", state: "resolved");

        Assert.Contains(Open("a").FindAll("button"), b => b.TextContent == "Open again");
        Assert.DoesNotContain(Open("b").FindAll("button"), b => b.TextContent is "Open again" or "Resolve");
    }

    [Fact]
    public void A_draft_and_a_refusal_stay_with_their_incident()
    {
        var page = Open("a");
        page.Find("input[maxlength='4000']").Input("of a");

        Show(page, "b");

        Assert.Equal("Tunnel b", page.Find("h1").TextContent);
        Assert.True(string.IsNullOrEmpty(page.Find("input[maxlength='4000']").GetAttribute("value")));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void What_came_before_is_asked_for_by_its_subject_and_no_more_than_is_shown()
    {
        _shelf.Put("c", peer: "192.0.2.8");

        var page = Open("a");

        Assert.Equal(["Tunnel b"], page.FindAll(".incident-list a").Select(a => a.TextContent));
        Assert.Equal(21, Assert.Single(_shelf.Searches).Limit);
    }

    [Fact]
    public void What_can_be_typed_to_mend_it_can_be_copied_and_names_cannot()
    {
        _shelf.Put("a", mend: "Set `lifetime` with `crypto ikev1 policy 10`, then `clear crypto ikev1 sa PEER`; again: `clear crypto ikev1 sa PEER`.");

        var page = Open("a");

        Assert.Equal(["crypto ikev1 policy 10", "clear crypto ikev1 sa PEER"], page.FindAll(".copyable code").Select(c => c.TextContent));
    }

    [Fact]
    public void An_incident_that_does_not_exist_is_told_as_such()
    {
        var page = Open("no\u202Eone");

        Assert.Contains("There is no incident no&lt;U+202E&gt;one.", page.Markup, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private IRenderedComponent<IncidentPage> Open(string id) =>
        _browser.Render<IncidentPage>(p => p.Add(i => i.Id, id).AddCascadingValue(new Preferences(Language.English, "UTC")));

    private static void Show(IRenderedComponent<IncidentPage> page, string id) => page.Render(p => p.Add(i => i.Id, id));
}
