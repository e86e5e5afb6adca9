using System.Diagnostics;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

public sealed class FreshStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fresh_start_and_its_first_page_warn_of_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Join(AppContext.BaseDirectory, "Hikeshi.Server.dll"), "serve", "--lang", "en", "--data", Path.Join(_folder.Path, "data"), "--listen", "none", "--web", "http://127.0.0.1:0", "--disk-floor", "1M"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var log = process.StandardOutput.ReadToEndAsync(cancel);
            string? line;
            while ((line = await process.StandardError.ReadLineAsync(cancel)) is not null && !line.StartsWith("answering on ", StringComparison.Ordinal))
            {
            }

            using var http = new HttpClient { BaseAddress = new Uri(line![13..]) };
            // The form of the login needs the keys, which are made now.
            Assert.Contains("__RequestVerificationToken", await http.GetStringAsync(new Uri("/login", UriKind.Relative), cancel), StringComparison.Ordinal);
            Assert.Single(Directory.GetFiles(Path.Join(_folder.Path, "data", "keys"), "*.xml"));
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            Assert.Equal("", await log.WaitAsync(TimeSpan.FromSeconds(60), cancel));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            await process.WaitForExitAsync(cancel);
        }
    }
}
