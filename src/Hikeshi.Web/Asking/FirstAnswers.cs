using System.Security.Cryptography;

namespace Hikeshi.Web.Asking;

/// <summary>
/// A page is drawn twice: at once for those who read, and again when its connection stands. What its first drawing was told
/// waits here for the second, so that the store is asked once. Each answer is given once, to who has its ticket, and soon
/// forgotten: not every browser comes back. For several threads.
/// </summary>
/// <param name="clock">Tells the time.</param>
public sealed class FirstAnswers(TimeProvider clock)
{
    /// <summary>How many wait at most; the oldest go. Some are megabytes.</summary>
    public const int Most = 16;

    /// <summary>How long an answer is worth being shown.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Queue<(string Ticket, long Since)> _order = new();
    private readonly Dictionary<string, (string Question, object Answer)> _answers = new(StringComparer.Ordinal);

    /// <summary>Keeps an answer; gives the ticket for it.</summary>
    public string Keep(string question, object answer)
    {
        var ticket = RandomNumberGenerator.GetHexString(32);
        lock (_gate)
        {
            Forget(Most - 1);
            _order.Enqueue((ticket, clock.GetTimestamp()));
            _answers[ticket] = (question, answer);
        }

        return ticket;
    }

    /// <summary>The answer to a question, or null where it is not there, or no longer.</summary>
    public T? Take<T>(string ticket, string question)
        where T : class
    {
        lock (_gate)
        {
            Forget(Most);
            return _answers.Remove(ticket, out var kept) && kept.Question == question ? kept.Answer as T : null;
        }
    }

    private void Forget(int most)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > most || clock.GetElapsedTime(oldest.Since) > Wait))
        {
            _answers.Remove(_order.Dequeue().Ticket);
        }
    }
}
