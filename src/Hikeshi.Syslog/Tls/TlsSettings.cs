using System.Security.Authentication;

namespace Hikeshi.Syslog.Tls;

/// <summary>How connections are encrypted.</summary>
public sealed record TlsSettings
{
    /// <summary>The server's certificate with its chain, PEM.</summary>
    public required string Certificate { get; init; }

    /// <summary>Its private key, PEM.</summary>
    public required string Key { get; init; }

    /// <summary>Authorities, PEM, of which a client must have a certificate; null: clients need none.</summary>
    public string? ClientAuthorities { get; init; }

    /// <summary>The oldest version that is spoken.</summary>
    public SslProtocols Oldest { get; init; } = SslProtocols.Tls12;

    /// <summary>
    /// Also ciphers without forward secrecy, which old ASA releases need (TLS 1.2 with RSA key exchange, CBC). Off unless
    /// asked for, since recorded traffic can be read once the key is known.
    /// </summary>
    public bool AllowLegacyCiphers { get; init; }
}
