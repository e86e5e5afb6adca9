using System.Net.Sockets;
using Hikeshi.Syslog.Addresses;

namespace Hikeshi.Syslog.Activation;

/// <summary>A socket that the service manager opened for this process.</summary>
/// <param name="Socket">The socket, for the source that adopts it.</param>
/// <param name="Address">What is spoken there, and where.</param>
public sealed record ActivatedSocket(Socket Socket, ListenAddress Address);
