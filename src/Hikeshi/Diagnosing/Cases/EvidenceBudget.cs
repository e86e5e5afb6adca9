namespace Hikeshi.Diagnosing.Cases;

/// <summary>How many lines of evidence all incidents hold together: when there are many, each keeps but a few more.</summary>
internal sealed class EvidenceBudget
{
    /// <summary>Beyond so many lines, each list keeps but <see cref="Few"/> of the first and of the last.</summary>
    private const long Many = 200_000;

    private const int Few = 3;

    /// <summary>How many lines were added so far.</summary>
    public long Lines { get; set; }

    /// <summary>How many of the first lines a list keeps now, and as many of the last.</summary>
    public int Half => Lines < Many ? EvidenceList.Half : Few;
}
