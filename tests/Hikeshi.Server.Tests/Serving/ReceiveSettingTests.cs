using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>What senders may do is what the options of a running server say.</summary>
public sealed class ReceiveSettingTests : IDisposable
{
    private const string Line = "<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)\n";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_proxy_says_whom_it_speaks_for_and_connections_beyond_the_most_are_ended()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--proxy", "127.0.0.1", "--max-connections", "1");
        await using var sender = await ConnectAsync(server);
        await sender.WriteAsync(Encoding.ASCII.GetBytes("PROXY TCP4 192.0.2.7 198.51.100.1 40000 5514\r\n" + Line), Cancel);
        await server.HasAsync(1);
        await using var second = await ConnectAsync(server);

        Assert.Equal(0, await ReadAsync(second));
        var source = (await server.GetAsync("api/v1/events?q=id:713120")).GetProperty("events")[0].GetProperty("source");
        Assert.Equal("192.0.2.7", source.GetProperty("address").GetString());
    }

    [Fact]
    public async Task A_connection_that_is_silent_too_long_is_ended()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--idle-timeout", "1s");
        await using var silent = await ConnectAsync(server);

        Assert.Equal(0, await ReadAsync(silent));
    }

    [Fact]
    public async Task Only_senders_with_a_certificate_of_the_authority_are_heard()
    {
        using var files = new SenderCertificates();
        await using var server = await StartAsync(files, "--tls-client-ca", files.Authority);
        await RefusedAsync(server, new SslClientAuthenticationOptions());
        await using var sender = await HandshakeAsync(server, new SslClientAuthenticationOptions { ClientCertificates = [files.Sender] });
        await sender.WriteAsync(Encoding.ASCII.GetBytes(Line), Cancel);

        await server.HasAsync(1);
    }

    [Fact]
    public async Task An_older_version_than_asked_for_is_refused()
    {
        using var files = new SenderCertificates();
        await using var server = await StartAsync(files, "--tls-oldest", "1.3");
        await RefusedAsync(server, new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.Tls12 });
        await using var sender = await HandshakeAsync(server, new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.Tls13 });

        Assert.Equal(SslProtocols.Tls13, sender.SslProtocol);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Old_ciphers_are_spoken_only_when_they_are_asked_for(bool isAsked)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The ciphers of a connection can be chosen on Linux only.");
        using var files = new SenderCertificates();
        await using var server = await StartAsync(files, isAsked ? ["--tls-legacy-ciphers"] : []);
        var old = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12,
            CipherSuitesPolicy = OperatingSystem.IsLinux() ? new CipherSuitesPolicy([TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384]) : null,
        };
        if (!isAsked)
        {
            await RefusedAsync(server, old);
            return;
        }

        await using var sender = await HandshakeAsync(server, old);
        await sender.WriteAsync(Encoding.ASCII.GetBytes(Line), Cancel);

        await server.HasAsync(1);
    }

    private Task<RunningServer> StartAsync(SenderCertificates files, params string[] more) => RunningServer.StartAsync(
        _folder.Path, ["--listen", "tls://127.0.0.1:0", "--tls-cert", files.Certificate, "--tls-key", files.Key, .. more]);

    private static async Task<NetworkStream> ConnectAsync(RunningServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host.Receivers.OfType<StreamSource>().Last().EndPoint, Cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async Task<SslStream> HandshakeAsync(RunningServer server, SslClientAuthenticationOptions options)
    {
#pragma warning disable CA5359 // Whose certificate the server has does not matter here.
        var stream = new SslStream(await ConnectAsync(server), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        options.TargetHost = "localhost";
        await stream.AuthenticateAsClientAsync(options, Cancel);
        return stream;
    }

    /// <summary>TLS 1.3 tells a client only after its handshake that it was refused.</summary>
    private static async Task RefusedAsync(RunningServer server, SslClientAuthenticationOptions options)
    {
        try
        {
            await using var sender = await HandshakeAsync(server, options);
            Assert.Equal(0, await ReadAsync(sender));
        }
        catch (Exception problem) when (problem is IOException or AuthenticationException)
        {
            // Refused with an alert, or by the end of the connection.
        }

        await server.HasAsync(0);
    }

    private static async Task<int> ReadAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1], Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        }
        catch (IOException)
        {
            // Ended with what was sent to it unread.
            return 0;
        }
    }
}
