using Hikeshi.Catalog;

namespace Hikeshi.Reporting;

/// <summary>The numbers of the fields a summary looks at.</summary>
internal readonly struct SummaryFields(FieldDictionary fields)
{
    public int PeerIp { get; } = fields.NumberOf("peer.ip");

    public int PeerName { get; } = fields.NumberOf("peer.name");

    public int Group { get; } = fields.NumberOf("vpn.group");

    public int SourceIp { get; } = fields.NumberOf("source.ip");

    public int SourceName { get; } = fields.NumberOf("source.name");

    public int Transport { get; } = fields.NumberOf("network.transport");
}
