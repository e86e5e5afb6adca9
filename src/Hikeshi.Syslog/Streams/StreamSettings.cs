using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Tls;

namespace Hikeshi.Syslog.Streams;

/// <summary>What the listeners for connections share.</summary>
/// <param name="Limits">What senders may do.</param>
/// <param name="Watch">Told what is lost.</param>
/// <param name="Clock">The clock of time-outs and rates.</param>
/// <param name="Certificate">For encrypted listeners.</param>
public sealed record StreamSettings(ReceiveLimits Limits, IReceiveWatch Watch, TimeProvider Clock, ServerCertificate? Certificate = null);
