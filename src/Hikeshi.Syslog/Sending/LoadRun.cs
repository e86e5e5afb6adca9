using System.Runtime.InteropServices;

namespace Hikeshi.Syslog.Sending;

/// <summary>
/// Sends the same lines round and round, for demonstrations and benchmarks. They are laid out once, so that at full speed
/// almost all time is the system's.
/// </summary>
public sealed class LoadRun
{
    private const int BatchBytes = 128 * 1024;

    /// <summary>A portion that is on its way when it is stopped may take so long; then its connection is given up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ISyslogSender _sender;
    private readonly LoadPlan _plan;
    private readonly TimeProvider _clock;
    private readonly List<byte[]> _lines;
    private readonly List<LineBatch> _batches = [];

    /// <summary>Lays the lines out.</summary>
    /// <param name="sender">An open sender.</param>
    /// <param name="lines">The lines of one round, without their ends; at least one.</param>
    /// <param name="plan">How much, how fast.</param>
    /// <param name="clock">The clock.</param>
    public LoadRun(ISyslogSender sender, IEnumerable<byte[]> lines, LoadPlan plan, TimeProvider clock)
    {
        (_sender, _plan, _clock, _lines) = (sender, plan, clock, [.. lines]);
        if (_lines.Count == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(lines));
        }

        var most = Pacer.Portion(plan.Rate);
        for (int start = 0, end, bytes; start < _lines.Count; start = end)
        {
            for (end = start, bytes = 0; end < _lines.Count && end - start < most && bytes < BatchBytes; end++)
            {
                bytes += _lines[end].Length + 1;
            }

            _batches.Add(LineBatch.Of(CollectionsMarshal.AsSpan(_lines)[start..end]));
        }
    }

    /// <summary>Sends until a limit is reached or it is stopped, then waits for what the receiver still has to say.</summary>
    /// <param name="stop">Ends it early; what was sent is still waited for.</param>
    /// <exception cref="SendException">The receiver is gone.</exception>
    public async Task<LoadResult> RunAsync(CancellationToken stop)
    {
        using var late = new CancellationTokenSource();
        using var stopping = stop.Register(() => late.CancelAfter(Grace));
        var pacer = new Pacer(_plan.Rate, _clock);
        try
        {
            for (var round = 0L; ; round++)
            {
                var batch = _batches[(int)(round % _batches.Count)];
                var sent = _sender.Counts.Sent;
                if (IsOver(sent, pacer.Elapsed))
                {
                    break;
                }

                if (_plan.MostLines > 0 && _plan.MostLines - sent < batch.Count)
                {
                    batch = LineBatch.Of([.. Enumerable.Range(0, (int)(_plan.MostLines - sent)).Select(i => batch[i].ToArray())]);
                }

                await pacer.WaitAsync(sent, stop).ConfigureAwait(false);
                await _sender.SendAsync(batch, late.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was sent is what counts.
        }

        await _sender.FinishAsync(CancellationToken.None).ConfigureAwait(false);
        return new LoadResult(_sender.Counts, pacer.Elapsed);
    }

    private bool IsOver(long sent, TimeSpan elapsed) =>
        (_plan.MostLines > 0 && sent >= _plan.MostLines) || (_plan.Duration > TimeSpan.Zero && elapsed >= _plan.Duration);
}
