using Hikeshi.Web.Parts;

namespace Hikeshi.Web.Tests.Pages;

public sealed class LeavingTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();

    [Fact]
    public async Task A_look_that_goes_on_after_the_person_left_is_stopped_and_fails_nothing()
    {
        var page = _browser.Draw<SlowPage>().Instance;
        page.Dispose();
        page.Go();
        Assert.True(await page.WasStopped);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private sealed class SlowPage : LivePage
    {
        private readonly TaskCompletionSource _answer = new();

        private readonly TaskCompletionSource<bool> _wasStopped = new();

        public Task<bool> WasStopped => _wasStopped.Task;

        public void Go() => _answer.SetResult();

        protected override async Task LookAsync()
        {
            await _answer.Task;
            try
            {
                _wasStopped.SetResult(Leaving.IsCancellationRequested);
            }
            catch (ObjectDisposedException gone)
            {
                _wasStopped.SetException(gone);
            }
        }
    }
}
