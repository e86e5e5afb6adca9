using System.Text;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Simulating;
using Hikeshi.Syslog.Sending;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>Sends a simulated log to a syslog receiver and says what became of it.</summary>
internal sealed class Delivery(CommandContext context, DeliverySettings settings)
{
    /// <summary>Sends; the exit code says whether everything is known to have gone.</summary>
    public int Run(IEnumerable<SimulatedLine> lines)
    {
        using var interruption = new Interruption();
        return RunAsync(lines, interruption.Token).GetAwaiter().GetResult();
    }

    private async Task<int> RunAsync(IEnumerable<SimulatedLine> lines, CancellationToken stop)
    {
        await using var sender = SyslogSender.For(settings.To, settings.Sending);
        var pacer = new Pacer(settings.Pace, context.Clock);
        var code = ExitCode.Done;
        try
        {
            await sender.OpenAsync(stop);
            await (settings.IsRealTime ? PlayAsync(sender, lines, stop)
                : settings.Repeat == 1 ? PassAsync(sender, lines, pacer, stop)
                : RepeatAsync(sender, lines, stop));
            await sender.FinishAsync(CancellationToken.None);
        }
        catch (SendException problem)
        {
            await context.Error.WriteLineAsync(SafeText.Of(problem.Sentence.In(context.Language)));
            code = ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            // Interrupted while it connected.
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        output.Write(Encoding.UTF8.GetBytes(Told(sender.Counts, pacer.Elapsed)));
        return code != ExitCode.Done || sender.Counts.Unsure > 0 ? ExitCode.Failed : stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Each line when its time has come.</summary>
    private async Task PlayAsync(ISyslogSender sender, IEnumerable<SimulatedLine> lines, CancellationToken stop)
    {
        DateTimeOffset? first = null;
        var pacer = new Pacer(0, context.Clock);
        foreach (var line in lines)
        {
            first ??= line.Time;
            if (line.Time - first.Value - pacer.Elapsed is var early && early > TimeSpan.Zero && !await PauseAsync(early, stop))
            {
                return;
            }

            await sender.SendAsync(LineBatch.Of([Encoding.UTF8.GetBytes(line.Text)]), CancellationToken.None);
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        await Task.Delay(pause, context.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    /// <summary>All lines at once, made while they are sent.</summary>
    private async Task PassAsync(ISyslogSender sender, IEnumerable<SimulatedLine> lines, Pacer pacer, CancellationToken stop)
    {
        foreach (var portion in lines.Select(l => Encoding.UTF8.GetBytes(l.Text)).Chunk(Pacer.Portion(settings.Pace)))
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            await pacer.WaitAsync(sender.Counts.Sent, CancellationToken.None);
            await sender.SendAsync(LineBatch.Of(portion), CancellationToken.None);
        }
    }

    private async Task RepeatAsync(ISyslogSender sender, IEnumerable<SimulatedLine> lines, CancellationToken stop)
    {
        var round = lines.Select(l => Encoding.UTF8.GetBytes(l.Text)).ToList();
        if (round.Count > 0)
        {
            var plan = new LoadPlan { Rate = settings.Pace, MostLines = settings.Repeat * round.Count };
            await new LoadRun(sender, round, plan, context.Clock).RunAsync(stop);
        }
    }

    private string Told(SendCounts counts, TimeSpan elapsed)
    {
        var acknowledged = settings.To.Transport == Transport.Relp ? DeliveryTexts.Acknowledged.With(counts.Acknowledged, counts.Resent) : LocalText.Empty;
        var unsure = counts.Unsure == 0 ? LocalText.Empty : DeliveryTexts.Unsure.With(counts.Unsure);
        var sent = DeliveryTexts.Sent.With(counts.Sent, settings.To, elapsed.TotalSeconds, counts.Sent / Math.Max(elapsed.TotalSeconds, 0.001), counts.Connections);
        return string.Concat(((LocalText[])[sent, acknowledged, unsure]).Where(t => !t.IsEmpty).Select(t => t.In(context.Language) + "\n"));
    }
}
