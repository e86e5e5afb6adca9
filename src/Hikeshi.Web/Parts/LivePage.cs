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
    private object? _question;

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

    /// <summary>What the address asks for; when it is another than before, what is shown is forgotten.</summary>
    protected virtual object? Question => null;

    /// <summary>Asks for what is shown.</summary>
    protected abstract Task LookAsync();

    /// <summary>Forgets what is shown: it answers another <see cref="Question"/>.</summary>
    protected virtual void Forget()
    {
    }

    /// <summary>Asks. The look ends when the answer comes to a page that asks for something else by then: it is looked anew.</summary>
    protected async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var question = _question;
        var answer = await ask();
        return Equals(question, _question) ? answer : throw new OperationCanceledException();
    }

    /// <summary>Asks, once for both drawings of a page, as <see cref="AskedOnce"/> says.</summary>
    protected Task<T> AskOnceAsync<T>(string question, Func<Task<T>> ask) => AskAsync(() => Asked.OfAsync(question, RendererInfo.IsInteractive, ask));

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (!Equals(_question, Question))
        {
            _question = Question;
            Forget();
        }

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
                await TryAsync();
            }
            while (_isAskedAnew && !Leaving.IsCancellationRequested);
        }
        finally
        {
            IsFirst = false;
            Volatile.Write(ref _looking, 0);
        }
    }

    /// <summary>Looks, and remembers why it failed. A look for the address before may fail: the next one is another.</summary>
    private async Task TryAsync()
    {
        try
        {
            await LookAsync();
            Problem = null;
        }
        catch (StoreException problem)
        {
            Problem = problem.Sentence.In(Preferences.Language);
        }
        catch (OperationCanceledException)
        {
            // The person left, or asks for something else.
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
