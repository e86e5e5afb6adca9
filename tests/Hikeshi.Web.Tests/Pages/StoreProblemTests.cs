using Bunit;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using AuditPage = Hikeshi.Web.Pages.AuditPage;
using IncidentPage = Hikeshi.Web.Pages.IncidentPage;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>What pages say when the store cannot answer: that, and nothing that is not known.</summary>
public sealed class StoreProblemTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();

    public StoreProblemTests()
    {
        var store = new BrokenStore();
        _browser.Services.AddSingleton<IEventStore>(store).AddSingleton<IIncidentStore>(store).AddSingleton<IAuditLog>(store).AddSingleton<ICollector, FakeCollector>();
    }

    [Fact]
    public void A_message_is_not_said_to_have_never_come() =>
        Assert.DoesNotContain("It has not come", Draw<MessagePage>(p => p.Add(m => m.Key, "713120")), StringComparison.Ordinal);

    [Fact]
    public void An_incident_is_not_said_not_to_exist() =>
        Assert.DoesNotContain("There is no incident", Draw<IncidentPage>(p => p.Add(i => i.Id, "abc")), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_said_to_have_done_nothing() =>
        Assert.DoesNotContain(AuditTexts.None.In(Language.English), Draw<AuditPage>(), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_said_not_to_have_come() =>
        Assert.DoesNotContain(ManagementTexts.None.In(Language.English), Draw<ManagementPage>(), StringComparison.Ordinal);

    [Fact]
    public void There_is_not_said_to_be_no_line() =>
        Assert.DoesNotContain(VolumeTexts.None.In(Language.English), Draw<VolumePage>(), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private string Draw<TPage>(Action<ComponentParameterCollectionBuilder<TPage>>? more = null)
        where TPage : IComponent
    {
        var page = _browser.Draw(isAlive: true, more: more);
        Assert.Equal(BrokenStore.Sentence, Assert.Single(page.FindAll("[role=alert]")).TextContent);
        Assert.DoesNotContain("Loading", page.Markup, StringComparison.Ordinal);
        return page.Markup;
    }
}
