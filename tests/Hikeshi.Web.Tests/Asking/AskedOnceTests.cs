using Bunit;
using Bunit.TestDoubles;
using Hikeshi.Web.Asking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Asking;

public sealed class AskedOnceTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly BunitPersistentComponentState _handedOver;
    private readonly AskedOnce _asked;
    private int _times;

    public AskedOnceTests()
    {
        _handedOver = _browser.AddBunitPersistentComponentState();
        _asked = new AskedOnce(_browser.Services.GetRequiredService<PersistentComponentState>(), new FirstAnswers(TimeProvider.System));
    }

    [Fact]
    public async Task What_the_first_drawing_was_told_the_second_takes_once()
    {
        await AskAsync("one", isAlive: false);
        await AskAsync("two", isAlive: false);
        _handedOver.TriggerOnPersisting();

        Assert.Equal(["two 2", "one 1"], [await AskAsync("two", isAlive: true), await AskAsync("one", isAlive: true)]);
        Assert.Equal("one 3", await AskAsync("one", isAlive: true));
    }

    [Fact]
    public async Task What_was_not_asked_before_is_asked()
    {
        await AskAsync("one", isAlive: false);
        _handedOver.TriggerOnPersisting();

        Assert.Equal("two 2", await AskAsync("two", isAlive: true));
    }

    [Fact]
    public async Task That_there_is_nothing_is_an_answer()
    {
        await NothingAsync(isAlive: false);
        _handedOver.TriggerOnPersisting();

        Assert.Null(await NothingAsync(isAlive: true));
        Assert.Equal(1, _times);
    }

    public async ValueTask DisposeAsync()
    {
        _asked.Dispose();
        await _browser.DisposeAsync();
    }

    private Task<string> AskAsync(string question, bool isAlive) => _asked.OfAsync(question, isAlive, () => Task.FromResult($"{question} {++_times}"));

    private Task<string?> NothingAsync(bool isAlive) => _asked.OfAsync("none", isAlive, () => Task.FromResult(++_times > 0 ? null : ""));
}
