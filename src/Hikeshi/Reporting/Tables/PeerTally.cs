namespace Hikeshi.Reporting.Tables;

/// <summary>How often a peer was seen, and in which tunnel group.</summary>
internal sealed class PeerTally : Tally
{
    /// <summary>The first group named together with the peer.</summary>
    public byte[]? Group { get; private set; }

    /// <summary>True when other groups were named as well.</summary>
    public bool HasMoreGroups { get; private set; }

    public void Note(ReadOnlySpan<byte> group)
    {
        if (group.IsEmpty)
        {
            return;
        }

        group = NameTable<Tally>.Cut(group, NameTable<Tally>.MostBytes);
        if (Group is null)
        {
            Group = group.ToArray();
        }
        else if (!HasMoreGroups)
        {
            HasMoreGroups = !group.SequenceEqual(Group);
        }
    }

    public override void Merge(Tally later)
    {
        base.Merge(later);
        if (later is PeerTally peer)
        {
            Note(peer.Group);
            HasMoreGroups |= peer.HasMoreGroups;
        }
    }
}
