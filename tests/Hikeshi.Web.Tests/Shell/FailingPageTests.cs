using Bunit;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Parts;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Web.Tests.Shell;

/// <summary>A page that fails while it looks again by itself: nobody awaits that look.</summary>
public sealed class FailingPageTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_look_that_fails_in_a_way_nobody_thought_of_is_shown_by_the_frame()
    {
        _browser.Services.AddSingleton<TimeProvider>(_clock).AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddSingleton<ConsoleFeed>();
        _browser.AddBunitPersistentComponentState();
        var frame = _browser.Render<ErrorBoundary>(p => p
            .Add(b => b.ChildContent, (RenderFragment)(b => { b.OpenComponent<FailingPage>(0); b.CloseComponent(); }))
            .Add(b => b.ErrorContent, problem => b => b.AddContent(0, problem.Message))
            .AddCascadingValue(new Preferences(Language.English, "UTC")));
        var feed = _browser.Services.GetRequiredService<ConsoleFeed>();
        await feed.StartAsync(Xunit.TestContext.Current.CancellationToken);

        // Its timer begins on a thread of its own.
        Assert.True(SpinWait.SpinUntil(Beat, TimeSpan.FromSeconds(30)), frame.Markup);
        await feed.StopAsync(Xunit.TestContext.Current.CancellationToken);

        bool Beat()
        {
            _clock.Advance(ConsoleFeed.Every);
            return frame.Markup == "broken";
        }
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private sealed class FailingPage : LivePage
    {
        private int _looks;

        protected override int Beats => 1;

        protected override Task LookAsync() => ++_looks > 1 ? throw new InvalidOperationException("broken") : Task.CompletedTask;
    }
}
