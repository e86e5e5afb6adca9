namespace Hikeshi.Reporting.Tables;

/// <summary>How often an unknown wording of a known message was seen.</summary>
internal sealed class WordingTally : Tally
{
    public ExampleLine? Example { get; set; }

    public override void Merge(Tally later)
    {
        base.Merge(later);
        Example ??= (later as WordingTally)?.Example;
    }
}
