using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Hikeshi.Web.Parts;

/// <summary>
/// A page that looks again while it is open. A look that fails says why and is tried again; one that takes long is not
/// asked twice; when the person leaves, it is stopped.
/// </summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private int _looking;
    private int _beats;
    private bool _isAskedAnew;

    /// <summary>Takes the token while its source lives: a look may go on for a moment after the person has left.</summary>
    protected LivePage() => Leaving = _leaving.Token;

    [Inject] public required ConsoleFeed Feed { get; set; }

    [Inject] public required AskedOnce Asked { get; set; }

    [CascadingParameter] public required Preferences Preferences { get; set; }

    /// <summary>Why the last look failed, or null.</summary>
    protected string? Problem { get; private set; }

    /// <summary>True until the first look.</summary>
    protected bool IsFirst { get; private set; } = true;

    /// <summary>Cancelled when the person leaves.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>Looks every so many beats of the feed; 0 for never again.</summary>
    protected virtual int Beats => 5;

    /// <summary>Asks for what is shown.</summary>
    protected abstract Task LookAsync();

    /// <inheritdoc cref="AskedOnce.OfAsync"/>
    protected Task<T> AskOnceAsync<T>(string question, Func<Task<T>> ask) => Asked.OfAsync(question, RendererInfo.IsInteractive, ask);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        // What is being looked for at this moment may be for the address before.
        _isAskedAnew = true;
        return AgainAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Beats > 0)
        {
            Feed.Beat += OnBeat;
        }
    }

    /// <summary>Looks now.</summary>
    protected async Task AgainAsync()
    {
        if (Interlocked.Exchange(ref _looking, 1) == 1)
        {
            return;
        }

        try
        {
            do
            {
                _isAskedAnew = false;
                Problem = await TryAsync();
            }
            while (_isAskedAnew && !Leaving.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
            // The person left.
        }
        finally
        {
            IsFirst = false;
            Volatile.Write(ref _looking, 0);
        }
    }

    /// <summary>Looks, and says why it failed, or null. A look for the address before may fail: the next one is another.</summary>
    private async Task<string?> TryAsync()
    {
        try
        {
            await LookAsync();
            return null;
        }
        catch (StoreException problem)
        {
            return problem.Sentence.In(Preferences.Language);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops looking.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Feed.Beat -= OnBeat;
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }

    private void OnBeat(object? sender, EventArgs e)
    {
        if (++_beats % Beats == 0)
        {
            _ = InvokeAsync(LookAgainAsync);
        }
    }

    /// <summary>Nobody awaits it: what fails otherwise than a look may is shown by the frame around the page.</summary>
    private async Task LookAgainAsync()
    {
        if (_leaving.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await AgainAsync();
            StateHasChanged();
        }
#pragma warning disable CA1031 // Handed on as it is.
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
#pragma warning restore CA1031
    }
}
