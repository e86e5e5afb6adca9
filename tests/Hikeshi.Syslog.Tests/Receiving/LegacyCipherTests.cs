using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Tests.Receiving;

/// <summary>Old ASA releases know ciphers only that are off unless asked for.</summary>
public sealed class LegacyCipherTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TestCertificates _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA)]
    public async Task A_sender_that_knows_old_ciphers_only_is_heard_where_they_are_allowed(TlsCipherSuite only)
    {
        await SkipWithoutAsync(only);
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open(isLegacy: true));
        await using var sender = await HandshakeAsync(await listening.ConnectAsync(), only);
        await sender.WriteAsync("<165>one\n"u8.ToArray(), Cancel);

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
        Assert.Equal(only, sender.NegotiatedCipherSuite);
    }

    [Theory]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA)]
    public async Task A_sender_that_knows_old_ciphers_only_is_refused_where_they_are_not(TlsCipherSuite only)
    {
        await SkipWithoutAsync(only);
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open(isLegacy: false));
        var problem = await Assert.ThrowsAnyAsync<Exception>(async () => await HandshakeAsync(await listening.ConnectAsync(), only));
        await listening.Watch.HasAsync("Handshake");

        Assert.True(problem is AuthenticationException or IOException, problem.ToString());
    }

    private ServerCertificate Open(bool isLegacy) => ServerCertificate.Open(
        new TlsSettings { Certificate = _files.CertificateFile, Key = _files.KeyFile, AllowLegacyCiphers = isLegacy }, TimeProvider.System);

    /// <summary>What this machine's TLS cannot do with itself says nothing of ours.</summary>
    private async Task SkipWithoutAsync(TlsCipherSuite only)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(System.Net.IPAddress.Loopback, ((System.Net.IPEndPoint)listener.LocalEndpoint).Port, Cancel);
        using var accepted = await listener.AcceptTcpClientAsync(Cancel);
        await using var server = new SslStream(accepted.GetStream());
        try
        {
            var serving = server.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions
                {
                    ServerCertificate = _files.Client,
                    EnabledSslProtocols = SslProtocols.Tls12,
                    CipherSuitesPolicy = Policy(only),
                },
                Cancel);
            await using var stream = await HandshakeAsync(client.GetStream(), only);
            await serving;
        }
        catch (Exception problem) when (problem is AuthenticationException or IOException or PlatformNotSupportedException)
        {
            Assert.Skip($"The TLS of this machine does not speak {only}: {problem.Message}");
        }
    }

    private static CipherSuitesPolicy? Policy(TlsCipherSuite only) => OperatingSystem.IsLinux() ? new CipherSuitesPolicy([only]) : null;

    private static async Task<SslStream> HandshakeAsync(NetworkStream connection, TlsCipherSuite only)
    {
#pragma warning disable CA5359 // Whose certificate it is does not matter here.
        var stream = new SslStream(connection, leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = SslProtocols.Tls12, CipherSuitesPolicy = Policy(only) }, Cancel);
        return stream;
    }
}
