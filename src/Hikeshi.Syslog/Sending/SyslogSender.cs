using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Sending;

/// <summary>Makes senders.</summary>
public static class SyslogSender
{
    /// <summary>A sender that is not connected yet.</summary>
    /// <param name="address">The receiver.</param>
    /// <param name="options">How to send.</param>
    public static ISyslogSender For(SendAddress address, SendOptions options)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        return address.Transport switch
        {
            Transport.Udp => new UdpSender(address),
            Transport.Relp => new RelpSender(new Dialer(address, options), options),
            _ => new StreamSender(new Dialer(address, options), options.IsCounted || address.IsEncrypted, options),
        };
    }
}
