using Hikeshi.Server.Access;

namespace Hikeshi.Server.Serving;

/// <summary>Where the pages find the collector, which is opened after the host was built: its log needs the host.</summary>
internal sealed class CollectorSeat
{
    public Collector? Collector { get; set; }

    /// <summary>Who may come in.</summary>
    public Accounts? Accounts { get; set; }
}
