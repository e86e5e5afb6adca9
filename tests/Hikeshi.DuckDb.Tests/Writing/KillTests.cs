using System.Diagnostics;
using System.Globalization;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Querying;

namespace Hikeshi.DuckDb.Tests.Writing;

public sealed class KillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3000)]
    [InlineData(RowGroup.Rows + 1000)]
    public async Task A_kill_at_any_moment_loses_nothing_confirmed_and_doubles_nothing(int linesACommit)
    {
        long before = 0;
        for (var round = 0; round < 4; round++)
        {
            var confirmed = await WriteAndKillAsync(linesACommit, lines: 2 + (round * 3), more: TimeSpan.FromMilliseconds(round * 70));

            await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
            var committed = store.Writer.Committed;
            Assert.True(committed >= confirmed && confirmed > before, $"{confirmed} were confirmed and {committed} are there");
            Assert.Equal(committed, await store.Events.CountAsync(AllQuery.Instance, Cancel));
            var report = await store.Verification.RunAsync(null, null, Cancel);
            Assert.Empty(report.Findings);
            Assert.Empty((await store.Events.StatsAsync(Cancel)).Problems);
            foreach (var sequence in (long[])[1, committed / 2, committed])
            {
                Assert.NotNull(await store.Events.FindAsync(sequence.ToString(CultureInfo.InvariantCulture), Cancel));
            }

            before = committed;
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Lets a child write, waits for so many confirmations and a moment more, and kills it.</summary>
    /// <returns>What it had confirmed.</returns>
    private async Task<long> WriteAndKillAsync(int linesACommit, int lines, TimeSpan more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment[Victim.Folder] = _folder.Root;
        start.Environment[Victim.Lines] = linesACommit.ToString(CultureInfo.InvariantCulture);
        using var child = Process.Start(start)!;
        long confirmed = 0;
        for (var i = 0; i < lines; i++)
        {
            confirmed = long.Parse((await child.StandardOutput.ReadLineAsync(Cancel))!, CultureInfo.InvariantCulture);
        }

        await child.WaitForExitAsync(Cancel).WaitAsync(more, Cancel).ContinueWith(_ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            confirmed = long.TryParse(line, CultureInfo.InvariantCulture, out var last) ? Math.Max(last, confirmed) : confirmed;
        }

        await child.WaitForExitAsync(Cancel);
        return confirmed;
    }
}
