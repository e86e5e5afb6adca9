namespace Hikeshi.Pipeline.Receiving;

/// <summary>What carried a frame here. The numbers reach disk: they never change and are never used again.</summary>
public enum Transport : byte
{
    /// <summary>Syslog datagrams (RFC 5426).</summary>
    Udp = 1,

    /// <summary>Syslog over TCP (RFC 6587).</summary>
    Tcp = 2,

    /// <summary>Syslog over TLS (RFC 5425).</summary>
    Tls = 3,

    /// <summary>RELP, acknowledged.</summary>
    Relp = 4,

    /// <summary>A file that is followed.</summary>
    File = 5,

    /// <summary>Standard input.</summary>
    Stdin = 6,

    /// <summary>A request to the HTTP API.</summary>
    Http = 7,
}
