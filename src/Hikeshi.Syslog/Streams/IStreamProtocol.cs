using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Streams;

/// <summary>What is spoken on a connection.</summary>
public interface IStreamProtocol
{
    /// <summary>Serves a connection until it ends; what it throws ends the connection and nothing else.</summary>
    internal Task<ClosedBy> ServeAsync(Connection connection, SourceState source, SourceSink sink, CancellationToken stop);
}
