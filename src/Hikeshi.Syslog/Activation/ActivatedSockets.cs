using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Addresses;

namespace Hikeshi.Syslog.Activation;

/// <summary>
/// Sockets that systemd opened and passes on (sd_listen_fds(3)): so a server without rights can listen on port 514, and
/// nothing is refused while it restarts.
/// </summary>
public static class ActivatedSockets
{
    private const int FirstHandle = 3;
    private const int Most = 256;

    /// <summary>
    /// The sockets meant for this process. What is spoken on one is told by its name (FileDescriptorName= udp, tcp, tls,
    /// relp or relp+tls); without one of these by its kind: datagrams are UDP, connections are TCP.
    /// </summary>
    /// <param name="environment">Reads a variable of the environment.</param>
    /// <param name="processId">This process.</param>
    public static IReadOnlyList<ActivatedSocket> Take(Func<string, string?> environment, int processId) =>
        Take(environment, processId, FirstHandle);

    internal static IReadOnlyList<ActivatedSocket> Take(Func<string, string?> environment, int processId, int first)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (!OperatingSystem.IsLinux() || Number(environment("LISTEN_PID")) != processId)
        {
            return [];
        }

        var names = environment("LISTEN_FDNAMES")?.Split(':') ?? [];
        var found = new List<ActivatedSocket>();
        for (var i = 0; i < Math.Min(Number(environment("LISTEN_FDS")), Most); i++)
        {
            if (Open(first + i) is { } socket)
            {
                found.Add(new ActivatedSocket(socket, AddressOf(socket, names.ElementAtOrDefault(i))));
            }
        }

        return found;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Null when it is no socket of the internet: a FIFO or a local socket. It is left as it is.</summary>
    private static Socket? Open(int number)
    {
        var handle = new SafeSocketHandle(number, ownsHandle: true);
        try
        {
            var socket = new Socket(handle);
            if (socket.LocalEndPoint is IPEndPoint)
            {
                return socket;
            }
        }
        catch (SocketException)
        {
            // No socket at all.
        }

        handle.SetHandleAsInvalid();
        return null;
    }

    private static ListenAddress AddressOf(Socket socket, string? name) => (socket.SocketType, name, (IPEndPoint)socket.LocalEndPoint!) switch
    {
        (SocketType.Dgram, _, var point) => new(Transport.Udp, point, false),
        (_, "tls", var point) => new(Transport.Tls, point, true),
        (_, "relp", var point) => new(Transport.Relp, point, false),
        (_, "relp+tls", var point) => new(Transport.Relp, point, true),
        (_, _, var point) => new(Transport.Tcp, point, false),
    };
}
