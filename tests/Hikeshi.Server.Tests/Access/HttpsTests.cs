using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

public sealed class HttpsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private string Data => Path.Join(_folder.Path, "data");

    private string Certificate => Path.Join(_folder.Path, "web.pem");

    private string Key => Path.Join(_folder.Path, "web.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_console_is_encrypted_and_its_cookie_never_goes_plain()
    {
        await RunningServer.UserAsync(Data, "boss", Role.Admin);
        Make("first.example");
        await using var server = await StartAsync();
        using var browser = new Browser(new Uri(server.Host.Url!)).TrustingAll();

        Assert.Equal("/", await browser.LogInAsync("boss", RunningServer.Password));
        Assert.Equal("200", await browser.GoAsync("/users"));
        Assert.All(browser.Cookies, c => Assert.True(c.Secure));
    }

    [Fact]
    public async Task A_renewed_certificate_is_used_without_a_restart()
    {
        await RunningServer.UserAsync(Data, "boss", Role.Admin);
        Make("first.example");
        await using var server = await StartAsync();
        Assert.Equal("CN=first.example", await SeenAsync(server));

        Make("second.example");
        File.SetLastWriteTimeUtc(Certificate, Now.UtcDateTime.AddSeconds(5));

        string? seen = null;
        for (var i = 0; i < 100 && seen != "CN=second.example"; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            seen = await SeenAsync(server);
        }

        Assert.Equal("CN=second.example", seen);
    }

    [Fact]
    public async Task Files_that_are_no_certificate_are_told_in_one_sentence()
    {
        await File.WriteAllTextAsync(Certificate, "no certificate", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Key, "no key", TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<SourceException>(StartAsync);

        Assert.Contains(Certificate, problem.Sentence.En, StringComparison.Ordinal);
    }

    private Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync(Data, "--web", "https://127.0.0.1:0", "--web-cert", Certificate, "--web-key", Key);

    private static async Task<string?> SeenAsync(RunningServer server)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        var url = new Uri(server.Host.Url!);
        await socket.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
        await tls.AuthenticateAsClientAsync("localhost");
        return tls.RemoteCertificate?.Subject;
    }

    private void Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
    }
}
