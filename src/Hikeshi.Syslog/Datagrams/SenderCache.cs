using System.Net;
using System.Net.Sockets;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Datagrams;

/// <summary>Who sent the last datagram, without an object a datagram: addresses are compared as bytes.</summary>
internal sealed class SenderCache(SourceTable sources, AddressFamily family)
{
    private readonly Dictionary<SocketAddress, SourceState> _known = [];
    private readonly IPEndPoint _any = new(family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);

    public SocketAddress Address { get; } = new(family);

    public SourceState Source
    {
        get
        {
            // A sender's port says nothing of who it is, and some change it with every datagram.
            Address[2] = Address[3] = 0;
            if (_known.TryGetValue(Address, out var known))
            {
                return known;
            }

            if (_known.Count >= 10_000)
            {
                _known.Clear();
            }

            var copy = new SocketAddress(Address.Family, Address.Size);
            Address.Buffer.Span[..Address.Size].CopyTo(copy.Buffer.Span);
            var address = ((IPEndPoint)_any.Create(copy)).Address;
            return _known[copy] = sources.Of(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        }
    }
}
