using Bunit;
using Bunit.TestDoubles;
using Hikeshi.Catalog;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>Draws pages without a server: what all of them need is there; what they ask is added before the first one is drawn.</summary>
internal sealed class PageBrowser : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private BunitPersistentComponentState? _handedOver;

    public PageBrowser()
    {
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.Services.AddSingleton(MessageCatalog.BuiltIn).AddSingleton(TimeProvider.System)
            .AddSingleton<QueryReader>().AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddScoped<EventViews>().AddSingleton<ConsoleFeed>();
    }

    public BunitContext Context => _context;

    public IServiceCollection Services => _context.Services;

    /// <summary>What the first drawing of a page hands over to the second.</summary>
    public BunitPersistentComponentState HandedOver => _handedOver ??= _context.AddBunitPersistentComponentState();

    public void GoTo(string path)
    {
        _ = HandedOver;
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(path);
    }

    /// <summary>Draws a page: as it comes first, or alive.</summary>
    public IRenderedComponent<TPage> Draw<TPage>(
        bool isAlive = false, Language language = Language.English, Action<ComponentParameterCollectionBuilder<TPage>>? more = null)
        where TPage : IComponent
    {
        _ = HandedOver;
        _context.Renderer.SetRendererInfo(new RendererInfo(isAlive ? "Server" : "Static", isAlive));
        return _context.Render<TPage>(p =>
        {
            p.AddCascadingValue(new Preferences(language, "UTC"));
            more?.Invoke(p);
        });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
