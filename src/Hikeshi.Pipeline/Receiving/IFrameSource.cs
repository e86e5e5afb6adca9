namespace Hikeshi.Pipeline.Receiving;

/// <summary>Something that frames come from: a listener, a followed file, standard input.</summary>
public interface IFrameSource : IAsyncDisposable
{
    /// <summary>How it is called in logs and counters: <c>udp://127.0.0.1:5514</c>, a path.</summary>
    string Name { get; }

    /// <summary>Gets ready, so that what is sent from now on is received: binds, opens.</summary>
    /// <exception cref="SourceException">It cannot: the sentence says why and what to do.</exception>
    void Open();

    /// <summary>Receives until it is told to stop, then hands over what it still holds.</summary>
    /// <param name="sink">Takes the frames.</param>
    /// <param name="stop">Stops it.</param>
    Task RunAsync(IFrameSink sink, CancellationToken stop);
}
