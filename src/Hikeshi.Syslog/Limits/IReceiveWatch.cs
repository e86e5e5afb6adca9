using System.Net;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Limits;

/// <summary>Is told what never reached the sink, so that it can be counted. For several threads; must be quick.</summary>
public interface IReceiveWatch
{
    /// <summary>A connection began.</summary>
    /// <param name="listener">Where.</param>
    void Opened(string listener);

    /// <summary>A connection ended, or was refused.</summary>
    /// <param name="listener">Where.</param>
    /// <param name="address">Whose.</param>
    /// <param name="why">Why.</param>
    void Closed(string listener, IPAddress? address, ClosedBy why);

    /// <summary>A frame was not taken before it was offered.</summary>
    /// <param name="origin">Whose.</param>
    /// <param name="why">Why.</param>
    void Refused(FrameOrigin origin, FrameRefusal why);

    /// <summary>The kernel had no room for datagrams.</summary>
    /// <param name="listener">Where.</param>
    /// <param name="count">How many more.</param>
    void KernelDropped(string listener, long count);

    /// <summary>A sender repeated a frame that was taken already.</summary>
    /// <param name="origin">Whose.</param>
    void Repeated(FrameOrigin origin);
}
