namespace Hikeshi.Syslog.Sending;

/// <summary>Sends lines to a syslog receiver. Not for several threads.</summary>
public interface ISyslogSender : IAsyncDisposable
{
    /// <summary>What became of the lines until now.</summary>
    SendCounts Counts { get; }

    /// <summary>Connects.</summary>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="SendException">There is no receiver.</exception>
    Task OpenAsync(CancellationToken stop);

    /// <summary>Sends lines in their order. A connection that breaks is made anew.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="stop">Gives up; lines that were not handed to the network are not counted.</param>
    /// <exception cref="SendException">The receiver is gone and does not come back.</exception>
    ValueTask SendAsync(LineBatch lines, CancellationToken stop);

    /// <summary>Waits until the receiver has everything, as far as its protocol tells, and says goodbye.</summary>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="SendException">The receiver is gone and does not come back.</exception>
    Task FinishAsync(CancellationToken stop);
}
