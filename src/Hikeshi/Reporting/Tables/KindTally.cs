using Hikeshi.Catalog;

namespace Hikeshi.Reporting.Tables;

/// <summary>How often one kind of message was seen, with the first line as an example.</summary>
internal sealed class KindTally : Tally
{
    public CatalogEntry? Entry { get; set; }

    public CatalogEntry? Phrase { get; set; }

    public MessageClass? Class { get; set; }

    /// <summary>The worst severity it came with; 8 when no line said one.</summary>
    public int Severity { get; set; } = 8;

    /// <summary>True when the device limits how often it prints the message.</summary>
    public bool IsLowerBound { get; set; }

    public ExampleLine? Example { get; set; }

    public override void Merge(Tally later)
    {
        base.Merge(later);
        var kind = (KindTally)later;
        (Entry, Phrase, Class) = (Entry ?? kind.Entry, Phrase ?? kind.Phrase, Class ?? kind.Class);
        Severity = Math.Min(Severity, kind.Severity);
        IsLowerBound |= kind.IsLowerBound;
        Example ??= kind.Example;
    }
}
