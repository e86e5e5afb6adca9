using System.Diagnostics;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.DuckDb.Tests.Writing;

/// <summary>A real disk that is full: a small file system in memory. Needs root.</summary>
public sealed class DiskFullTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private bool _isMounted;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_disk_refused_stays_pending_and_is_stored_once_when_there_is_room()
    {
        _isMounted = Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", _folder.Root);
        Assert.SkipUnless(_isMounted, "needs root and mount");

        var feed = new Feed();
        var random = new Random(1);
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var ballast = Path.Combine(_folder.Root, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[7_000_000], Cancel);
        var problem = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            while (true)
            {
                AddLines(100);
                await store.Writer.FlushAsync(Cancel);
            }
        });
        Assert.StartsWith("Events cannot be written to events-2026-01-02.duckdb: ", problem.Message, StringComparison.Ordinal);
        Assert.True(store.Writer.Pending > 0);
        AddLines(100);
        Assert.Equal(feed.Sequence - store.Writer.Committed, store.Writer.Pending);
        await Assert.ThrowsAsync<StoreException>(async () => await store.Writer.FlushAsync(Cancel));

        File.Delete(ballast);
        await store.Writer.FlushAsync(Cancel);

        Assert.Equal((feed.Sequence, 0), (store.Writer.Committed, store.Writer.Pending));
        Assert.Equal(feed.Sequence, await store.Events.CountAsync(AllQuery.Instance, Cancel));
        Assert.Empty((await store.Verification.RunAsync(null, null, Cancel)).Findings);

        void AddLines(int lines)
        {
            var noise = new byte[700];
            for (var i = 0; i < lines; i++)
            {
                random.NextBytes(noise);
                feed.Add(store.Writer, Convert.ToBase64String(noise));
            }
        }
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", _folder.Root);
        }

        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
