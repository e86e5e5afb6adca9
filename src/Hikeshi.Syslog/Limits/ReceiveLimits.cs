using System.Net;

namespace Hikeshi.Syslog.Limits;

/// <summary>What senders may do. A limit that a sender reaches harms nobody else.</summary>
public sealed record ReceiveLimits
{
    /// <summary>Who may send; empty: everybody.</summary>
    public IReadOnlyList<IPNetwork> Sources { get; init; } = [];

    /// <summary>Who may say in a PROXY header whom it speaks for; empty: nobody, and no header is expected.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How long a frame may be, in bytes; of a longer one the beginning is kept.</summary>
    public int MostFrameBytes { get; init; } = 64 * 1024;

    /// <summary>How many connections a listener holds at once.</summary>
    public int MostConnections { get; init; } = 10_000;

    /// <summary>How many of them may be of one address.</summary>
    public int MostConnectionsOfOne { get; init; } = 1_000;

    /// <summary>How many frames a second one address may send; 0: as many as it likes.</summary>
    public int MostFramesASecond { get; init; }

    /// <summary>How long a connection may be silent; zero: for ever, as a quiet firewall is.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a PROXY header and a TLS handshake may take.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The receive buffer that UDP sockets ask for, in bytes.</summary>
    public int UdpBufferBytes { get; init; } = 32 << 20;

    /// <summary>How many sockets share a UDP address.</summary>
    public int UdpSockets { get; init; } = 2;

    internal bool Allows(IPAddress address) => Sources.Count == 0 || Contains(Sources, address);

    internal bool Trusts(IPAddress address) => Contains(Proxies, address);

    private static bool Contains(IReadOnlyList<IPNetwork> networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}
