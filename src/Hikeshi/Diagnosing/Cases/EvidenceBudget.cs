namespace Hikeshi.Diagnosing.Cases;

/// <summary>How much each incident remembers: a few incidents tell their whole story, many tell it in short.</summary>
internal sealed class EvidenceBudget
{
    /// <summary>More incidents than this are many.</summary>
    private const int Many = 2_000;

    /// <summary>So many of the first lines of evidence, and as many of the last, when there are many.</summary>
    private const int FewLines = 3;

    /// <summary>So many moments when there are many.</summary>
    private const int FewMarks = 24;

    /// <summary>How many incidents there are on all devices, those that are over among them.</summary>
    public int Incidents { get; set; }

    /// <summary>How many of the first lines a list of evidence keeps now, and as many of the last.</summary>
    public int HalfOfLines => Incidents < Many ? EvidenceList.Half : FewLines;

    /// <summary>How many moments, and how many failures, an incident remembers now.</summary>
    public int Marks => Incidents < Many ? IncidentDraft.MostMarks : FewMarks;
}
