using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Tls;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Syslog.Tests.Receiving;

public sealed class TlsTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TestCertificates _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Lines_come_through_tls()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open());
        await using var sender = await HandshakeAsync(listening);
        await sender.WriteAsync("8 <165>one<165>two\n"u8.ToArray(), Cancel);
        var frames = await listening.Sink.HaveAsync(2);

        Assert.Equal(["<165>one", "<165>two"], frames.Select(f => f.Text));
        Assert.Equal(Transport.Tls, frames[0].Origin.Transport);
    }

    [Fact]
    public async Task Garbage_in_place_of_a_handshake_harms_nobody_else()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open());
        await using var garbage = await listening.ConnectAsync();
        await garbage.WriteAsync("<165>this is no handshake\n"u8.ToArray(), Cancel);
        await listening.Watch.HasAsync("Handshake");
        await using var sender = await HandshakeAsync(listening);
        await sender.WriteAsync("<165>one\n"u8.ToArray(), Cancel);

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
    }

    [Fact]
    public async Task A_handshake_that_never_ends_is_ended()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", new ReceiveLimits { HandshakeTimeout = TimeSpan.FromMilliseconds(200) }, Open());
        await using var silent = await listening.ConnectAsync();
        await listening.Watch.HasAsync("Handshake");

        Assert.Empty(listening.Sink.Frames);
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_refused_where_one_is_asked_for()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open(clients: true));
        try
        {
            await using var sender = await HandshakeAsync(listening);
            await sender.WriteAsync("<165>one\n"u8.ToArray(), Cancel);
            Assert.Equal(0, await sender.ReadAsync(new byte[1], Cancel));
        }
        catch (Exception problem) when (problem is IOException or AuthenticationException)
        {
            // TLS 1.3 tells a client only after its handshake that it was refused.
        }

        await listening.Watch.HasAsync("Handshake");
        Assert.Empty(listening.Sink.Frames);
    }

    [Fact]
    public async Task A_client_with_a_certificate_of_the_authority_is_heard()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: Open(clients: true));
        await using var sender = await HandshakeAsync(listening, _files.Client);
        await sender.WriteAsync("<165>one\n"u8.ToArray(), Cancel);

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
    }

    [Fact]
    public async Task An_old_version_is_refused()
    {
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: ServerCertificate.Open(Settings() with { Oldest = SslProtocols.Tls13 }, TimeProvider.System));

        await Assert.ThrowsAnyAsync<Exception>(() => HandshakeAsync(listening, versions: SslProtocols.Tls12));
        await listening.Watch.HasAsync("Handshake");
    }

    [Fact]
    public async Task A_renewed_certificate_is_used_without_a_restart()
    {
        var clock = new FakeTimeProvider();
        var certificate = ServerCertificate.Open(Settings(), clock);
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: certificate);
        await using (var before = await HandshakeAsync(listening))
        {
            Assert.Equal(_files.Thumbprint, before.RemoteCertificate!.GetCertHashString());
        }

        _files.Renew();
        clock.Advance(TimeSpan.FromSeconds(2));
        await using var after = await HandshakeAsync(listening);

        Assert.Equal(_files.Thumbprint, after.RemoteCertificate!.GetCertHashString());
        Assert.Equal(2, certificate.Loads);
    }

    [Fact]
    public async Task A_certificate_that_is_renewed_behind_links_is_used_without_a_restart()
    {
        using var renewed = new TestCertificates();
        var links = Directory.CreateTempSubdirectory("hikeshi-links");
        try
        {
            var data = Path.Join(links.FullName, "..data");
            Directory.CreateSymbolicLink(data, _files.Folder);
            var settings = new TlsSettings { Certificate = Link(links, _files.CertificateFile), Key = Link(links, _files.KeyFile) };
            var clock = new FakeTimeProvider();
            await using var listening = new Listening("tls://127.0.0.1:0", certificate: ServerCertificate.Open(settings, clock));
            await using (var before = await HandshakeAsync(listening))
            {
                Assert.Equal(_files.Thumbprint, before.RemoteCertificate!.GetCertHashString());
            }

            Directory.Delete(data);
            Directory.CreateSymbolicLink(data, renewed.Folder);
            clock.Advance(TimeSpan.FromSeconds(2));
            await using var after = await HandshakeAsync(listening);

            Assert.Equal(renewed.Thumbprint, after.RemoteCertificate!.GetCertHashString());
        }
        finally
        {
            links.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Other_authorities_of_clients_are_used_without_a_restart()
    {
        using var renewed = new TestCertificates();
        var clock = new FakeTimeProvider();
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: ServerCertificate.Open(Settings(clients: true), clock));
        File.Copy(renewed.AuthorityFile, _files.AuthorityFile, overwrite: true);
        clock.Advance(TimeSpan.FromSeconds(2));
        await using var sender = await HandshakeAsync(listening, renewed.Client);
        await sender.WriteAsync("<165>one\n"u8.ToArray(), Cancel);

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
    }

    [Fact]
    public async Task Half_a_renewal_leaves_the_old_certificate_in_use()
    {
        var clock = new FakeTimeProvider();
        await using var listening = new Listening("tls://127.0.0.1:0", certificate: ServerCertificate.Open(Settings(), clock));
        await File.WriteAllTextAsync(_files.CertificateFile, "half", Cancel);
        clock.Advance(TimeSpan.FromSeconds(2));
        await using var sender = await HandshakeAsync(listening);

        Assert.Equal(_files.Thumbprint, sender.RemoteCertificate!.GetCertHashString());
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_told_in_one_sentence()
    {
        var problem = Assert.Throws<SourceException>(() => ServerCertificate.Open(Settings() with { Certificate = "/nowhere/server.pem" }, TimeProvider.System));

        Assert.StartsWith("The certificate /nowhere/server.pem with the key", problem.Sentence.En, StringComparison.Ordinal);
    }

    /// <summary>A link as Kubernetes makes them: it stays, and what it leads through is replaced.</summary>
    private static string Link(DirectoryInfo folder, string file)
    {
        var link = Path.Join(folder.FullName, Path.GetFileName(file));
        File.CreateSymbolicLink(link, Path.Join("..data", Path.GetFileName(file)));
        return link;
    }

    private TlsSettings Settings(bool clients = false) => new()
    {
        Certificate = _files.CertificateFile,
        Key = _files.KeyFile,
        ClientAuthorities = clients ? _files.AuthorityFile : null,
    };

    private ServerCertificate Open(bool clients = false) => ServerCertificate.Open(Settings(clients), TimeProvider.System);

    private static async Task<SslStream> HandshakeAsync(Listening listening, X509Certificate2? client = null, SslProtocols versions = SslProtocols.None)
    {
#pragma warning disable CA5359 // The test looks at the certificate itself.
        var stream = new SslStream(await listening.ConnectAsync(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                EnabledSslProtocols = versions,
                ClientCertificates = client is null ? null : [client],
            },
            Cancel);
        return stream;
    }
}
