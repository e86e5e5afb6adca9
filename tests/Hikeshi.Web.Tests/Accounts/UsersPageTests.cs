using Bunit;
using Hikeshi.Pipeline.Access;
using Hikeshi.Texts;
using Hikeshi.Web.Access;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Hikeshi.Web.Tests.Accounts;

/// <summary>Users and tokens may be ten thousand each.</summary>
public sealed class UsersPageTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();

    [Theory]
    [InlineData("users", "user-000", 50, "token-000", 50)]
    [InlineData("users?page=3", "user-100", 20, "token-000", 50)]
    [InlineData("users?page=2&tokens=3", "user-050", 50, "token-100", 20)]
    [InlineData("users?page=9&tokens=-1", "user-100", 20, "token-000", 50)]
    public void Users_and_tokens_have_pages_of_their_own(string path, string user, int users, string token, int tokens)
    {
        var page = Open(path);

        var lists = page.FindAll("tbody");
        Assert.Equal((user, users), (lists[0].Children[0].Children[0].TextContent, lists[0].Children.Length));
        Assert.Equal((token, tokens), (lists[1].Children[0].Children[0].TextContent, lists[1].Children.Length));
    }

    [Fact]
    public void The_next_page_of_one_list_keeps_that_of_the_other()
    {
        var next = Open("users?page=2").FindAll("a[rel=next]");

        Assert.EndsWith("users?page=3", next[0].GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("users?page=2&tokens=2", next[1].GetAttribute("href"), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private IRenderedComponent<UsersPage> Open(string path)
    {
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.AddAuthorization();
        _browser.Services.AddMudServices();
        _browser.Services.AddSingleton<IAccounts>(new FakeAccounts(120)).AddSingleton(TimeProvider.System)
            .AddScoped<Permit>().AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddSingleton<ConsoleFeed>();
        _browser.AddBunitPersistentComponentState();
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        return _browser.Render<UsersPage>(p => p.AddCascadingValue(new Preferences(Language.English, "UTC")));
    }
}
