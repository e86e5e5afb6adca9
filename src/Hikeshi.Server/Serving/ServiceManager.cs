using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace Hikeshi.Server.Serving;

/// <summary>
/// Tells how the server is to whoever asked for it by NOTIFY_SOCKET (sd_notify(3)): systemd, or another that speaks alike.
/// The framework's own lifetime tells systemd only, which it knows by the name of the parent process.
/// </summary>
internal sealed class ServiceManager
{
    private readonly SystemdNotifier _notifier = new();

    /// <summary>Tells a state. Where nobody hears it, the server goes on all the same.</summary>
    public void Tell(ServiceState state)
    {
        try
        {
            _notifier.Notify(state);
        }
        catch (SocketException)
        {
            // The socket is gone, or is not ours to write to.
        }
    }
}
