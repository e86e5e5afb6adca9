namespace Hikeshi.Pipeline.Journaling;

/// <summary>Tells readers to look again. For several threads.</summary>
internal sealed class ReaderNews
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes with the next news. To be taken before one looks.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Tell() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
