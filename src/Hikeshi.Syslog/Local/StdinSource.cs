using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Local;

/// <summary>Lines of a stream that pauses and ends as it likes: standard input. Its end ends this source and no other.</summary>
/// <param name="stream">The stream; it is not closed here.</param>
/// <param name="mostFrameBytes">How long a line may be.</param>
/// <param name="clock">The clock of pauses.</param>
public sealed class StdinSource(Stream stream, int mostFrameBytes, TimeProvider clock) : IFrameSource
{
    private readonly FrameOrigin _origin = new() { Transport = Transport.Stdin };
    private readonly byte[] _bytes = new byte[64 * 1024];

    /// <inheritdoc/>
    public string Name => "stdin";

    /// <inheritdoc/>
    public void Open()
    {
        // It is open already.
    }

    /// <inheritdoc/>
    public Task RunAsync(IFrameSink sink, CancellationToken stop) =>
        Task.Run(() => ReadAsync(new PatientFeed(sink, mostFrameBytes, clock), stop), CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task ReadAsync(PatientFeed feed, CancellationToken stop)
    {
        while (await NextAsync(stop).ConfigureAwait(false) is var count and > 0)
        {
            for (var at = 0; at < count;)
            {
                var space = feed.GetSpace();
                var portion = Math.Min(space.Length, count - at);
                _bytes.AsSpan(at, portion).CopyTo(space);
                feed.Advance(portion);
                at += portion;
                if (!await feed.HandOverAsync(_origin, isPause: at == count && count < _bytes.Length, stop).ConfigureAwait(false))
                {
                    return;
                }
            }
        }

        await feed.CompleteAsync(_origin, stop).ConfigureAwait(false);
    }

    private async ValueTask<int> NextAsync(CancellationToken stop)
    {
        try
        {
            // A terminal or pipe cannot be asked to stop: the read is left behind when the server ends.
            return await stream.ReadAsync(_bytes, stop).AsTask().WaitAsync(stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            return 0;
        }
    }
}
