using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Processing;

/// <summary>Looks at every event on its way into the store. Called from one thread; must be quick.</summary>
public interface IEventObserver
{
    /// <summary>
    /// The sequence up to which it has saved what it made of the events; the journal keeps all that come after, and
    /// gives them again after a restart. Null when it keeps nothing: then it is given what the store has not.
    /// </summary>
    long? Kept => null;

    /// <summary>Looks at an event, which is lent.</summary>
    /// <param name="item">The event.</param>
    /// <param name="receipt">What is known beside its bytes.</param>
    void Observe(Event item, in Receipt receipt);

    /// <summary>
    /// Says that time has come so far: once a second of the time of receipt, so that a replayed journal gives the same
    /// marks as live input, and of the clock while nothing comes.
    /// </summary>
    /// <param name="utcTicks">The time, in UTC ticks. Never goes back.</param>
    void Mark(long utcTicks);
}
