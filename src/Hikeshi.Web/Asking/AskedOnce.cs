using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Hikeshi.Web.Asking;

/// <summary>
/// Asks what takes long once for both drawings of a page: what its first drawing was told, the second takes, each answer
/// once; whoever asks again later is told anew. One a drawing.
/// </summary>
/// <param name="handedOver">Goes with the page to its second drawing; holds tickets only.</param>
/// <param name="answers">Where the answers wait.</param>
public sealed class AskedOnce(PersistentComponentState handedOver, FirstAnswers answers) : IDisposable
{
    private readonly Dictionary<string, object> _told = new(StringComparer.Ordinal);
    private PersistingComponentStateSubscription? _handingOver;

    /// <summary>The answer to a question.</summary>
    /// <param name="question">Tells it from all others that a page asks: an answer to another one is not taken.</param>
    /// <param name="isAlive">False in the first drawing of a page.</param>
    /// <param name="ask">Asks.</param>
    public async Task<T> OfAsync<T>(string question, bool isAlive, Func<Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (isAlive)
        {
            return handedOver.TryTakeFromJson<string>(Place(question), out var ticket) && answers.Take<Answer<T>>(ticket!, question) is { } known ? known.Value : await ask();
        }

        var answer = await ask();
        _told[question] = new Answer<T>(answer);
        _handingOver ??= handedOver.RegisterOnPersisting(HandOver, RenderMode.InteractiveServer);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _handingOver?.Dispose();

    /// <summary>Questions hold what an address says, which must not be the name of something else that is handed over.</summary>
    private static string Place(string question) => "asked " + question;

    private Task HandOver()
    {
        foreach (var (question, answer) in _told)
        {
            handedOver.PersistAsJson(Place(question), answers.Keep(question, answer));
        }

        return Task.CompletedTask;
    }

    /// <summary>An answer may be that there is nothing.</summary>
    private sealed record Answer<T>(T Value);
}
