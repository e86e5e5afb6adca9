using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Tls;

/// <summary>
/// The server's certificate and the authorities of its clients. When their files change they are read anew for the next
/// connections, so that a renewal needs no restart; new ones that cannot be read leave the old ones in use.
/// </summary>
public sealed class ServerCertificate
{
    private static readonly TlsCipherSuite[] Legacy =
    [
        TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
    ];

    private static readonly TlsCipherSuite[] Modern =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ];

    private readonly TlsSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private SslServerAuthenticationOptions _options;
    private string _read;
    private long _looked;

    private ServerCertificate(TlsSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _read = Read();
        _options = Load();
        _looked = clock.GetTimestamp();
    }

    /// <summary>How often the certificate was read, from 1.</summary>
    public int Loads { get; private set; }

    /// <summary>Reads the files.</summary>
    /// <param name="settings">Which files.</param>
    /// <param name="clock">The clock by which they are looked at again.</param>
    /// <exception cref="SourceException">A file cannot be read, or certificate and key do not belong together.</exception>
    public static ServerCertificate Open(TlsSettings settings, TimeProvider clock)
    {
        try
        {
            return new ServerCertificate(settings, clock);
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            throw new SourceException(SyslogTexts.BadCertificate.With(settings.Certificate, settings.Key, problem.Message), problem);
        }
    }

    /// <summary>What the next connection is encrypted with; files that were renewed are looked at here.</summary>
    public SslServerAuthenticationOptions Options()
    {
        lock (_lock)
        {
            if (_clock.GetElapsedTime(_looked) >= TimeSpan.FromSeconds(1))
            {
                _looked = _clock.GetTimestamp();
                Renew();
            }

            return _options;
        }
    }

    private void Renew()
    {
        try
        {
            var read = Read();
            if (read != _read)
            {
                _options = Load();
                _read = read;
            }
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            // Half of a renewal: certificate and key are written one after the other. It is tried again.
        }
    }

    private SslServerAuthenticationOptions Load()
    {
        using var pem = X509Certificate2.CreateFromPemFile(_settings.Certificate, _settings.Key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(_settings.Certificate);
        // The round trip gives the key a home that every platform can use for TLS.
        var own = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        Loads++;
        return new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(own, chain, offline: true),
            EnabledSslProtocols = Protocols(),
            ClientCertificateRequired = _settings.ClientAuthorities is not null,
            CertificateChainPolicy = ClientPolicy(),
            CipherSuitesPolicy = OperatingSystem.IsLinux() ? new CipherSuitesPolicy(_settings.AllowLegacyCiphers ? [.. Modern, .. Legacy] : Modern) : null,
        };
    }

    private SslProtocols Protocols() =>
        _settings.Oldest == SslProtocols.Tls13 ? SslProtocols.Tls13 : SslProtocols.Tls12 | SslProtocols.Tls13;

    private X509ChainPolicy? ClientPolicy()
    {
        if (_settings.ClientAuthorities is not { } file)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        policy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.2"));
        return policy;
    }

    /// <summary>
    /// What the files hold, as a digest. Their times would not do: of a link they are the link's own, and a renewal may
    /// replace what it leads to.
    /// </summary>
    private string Read()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { _settings.Certificate, _settings.Key, _settings.ClientAuthorities })
        {
            all.AppendData(file is null ? [] : SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }

    private static bool IsUnreadable(Exception problem) =>
        problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;
}
