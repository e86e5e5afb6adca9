using System.Diagnostics;
using System.Runtime.InteropServices;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Configuring;

public sealed partial class HangupTests : IDisposable
{
    private const int Hangup = 1;
    private const int Terminate = 15;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hangup_reads_the_file_again_and_the_server_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal.");
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Join(_folder.Path, "hikeshi.toml");
        await File.WriteAllTextAsync(file, "[store]\nkeep = \"1d\"\n", cancel);
        using var server = Process.Start(new ProcessStartInfo(
            Path.Join(AppContext.BaseDirectory, "Hikeshi.Server"),
            ["serve", "--config", file, "--data", Path.Join(_folder.Path, "data"), "--web", "none", "--listen", "tcp://127.0.0.1:0", "--disk-floor", "1M", "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await UntilAsync(server.StandardError, "keeping in", cancel);
            await File.WriteAllTextAsync(file, "[store]\nkeep = \"2d\"\n", cancel);
            Assert.Equal(0, Kill(server.Id, Hangup));
            await UntilAsync(server.StandardOutput, "configuration: store.keep is now \"2d\"", cancel);
            await File.WriteAllTextAsync(file, "[store]\nkeep = 2\n", cancel);
            Assert.Equal(0, Kill(server.Id, Hangup));
            await UntilAsync(server.StandardOutput, "everything stays as it was", cancel);
            Assert.Equal(0, Kill(server.Id, Terminate));
            await server.WaitForExitAsync(cancel).WaitAsync(TimeSpan.FromSeconds(60), cancel);
            Assert.Equal(0, server.ExitCode);
            await using var store = DuckDbStore.Open(new DuckDbOptions(Path.Join(_folder.Path, "data", "store")));
            var entries = (await store.Access.AuditAsync(new AuditSearch(), cancel)).Entries;
            Assert.Contains(entries, e => e.Action == AuditAction.Reload && e.Detail!.Contains("store.keep is now \"2d\"", StringComparison.Ordinal));
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill();
            }
        }
    }

    private static async Task UntilAsync(StreamReader from, string text, CancellationToken cancel)
    {
        while (await from.ReadLineAsync(cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(60), cancel) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It ended without saying: {text}");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
