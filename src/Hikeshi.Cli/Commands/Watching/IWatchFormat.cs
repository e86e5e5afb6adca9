using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Cli.Commands.Watching;

/// <summary>How a change of an incident is told.</summary>
internal interface IWatchFormat
{
    /// <summary>The change as UTF-8, with its line end.</summary>
    /// <param name="change">opened, changed or closed.</param>
    /// <param name="item">The incident as it is now.</param>
    ReadOnlyMemory<byte> Write(string change, Incident item);
}
