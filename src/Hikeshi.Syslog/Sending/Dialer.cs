using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Sending;

/// <summary>Makes connections to a receiver, encrypted where its address says so.</summary>
internal sealed class Dialer(SendAddress address, SendOptions options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    public SendAddress Address => address;

    /// <summary>One attempt.</summary>
    /// <exception cref="SendException">It failed.</exception>
    public async Task<Stream> DialAsync(CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = options.Clock.CreateTimer(static s => ((CancellationTokenSource)s!).Cancel(), limit, ConnectTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, limit.Token).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return address.IsEncrypted ? await EncryptAsync(stream, limit.Token).ConfigureAwait(false) : stream;
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SendException(SendTexts.TooSlow.With(address, ConnectTimeout.TotalSeconds), late);
        }
        catch (SocketException problem)
        {
            socket.Dispose();
            throw new SendException(SendTexts.CannotConnect(address, problem), problem);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Attempts with growing pauses, as long as patience lasts.</summary>
    /// <exception cref="SendException">All failed; it says why the last one did.</exception>
    public async Task<Stream> RedialAsync(CancellationToken stop)
    {
        var begun = options.Clock.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                return await DialAsync(stop).ConfigureAwait(false);
            }
            catch (SendException) when (options.Clock.GetElapsedTime(begun) + pause < options.Patience)
            {
                await Task.Delay(pause, options.Clock, stop).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task<Stream> EncryptAsync(NetworkStream plain, CancellationToken stop)
    {
        var stream = new SslStream(plain, leaveInnerStreamOpen: false);
        try
        {
            await stream.AuthenticateAsClientAsync(Trust(), stop).ConfigureAwait(false);
            return stream;
        }
        catch (Exception problem) when (problem is AuthenticationException or IOException or CryptographicException or UnauthorizedAccessException)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw new SendException(SendTexts.NoTrust.With(address, problem.Message), problem);
        }
    }

    private SslClientAuthenticationOptions Trust()
    {
        var trust = new SslClientAuthenticationOptions { TargetHost = address.Host, EnabledSslProtocols = SslProtocols.None };
        if (options.IsUnverified)
        {
#pragma warning disable CA5359 // Whoever asks for this by its name has been told what it means.
            trust.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (options.Authorities is { } file)
        {
            trust.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trust.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        }

        return trust;
    }
}
