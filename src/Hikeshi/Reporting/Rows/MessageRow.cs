using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Rows;

/// <summary>A message, or one kind of a free-form message.</summary>
/// <param name="Id">The message ID, six or seven digits.</param>
/// <param name="Entry">What the catalog knows of the message; null for an unknown ID.</param>
/// <param name="Phrase">The known text it holds, or null.</param>
/// <param name="Severity">The worst severity it came with, or -1.</param>
/// <param name="IsLowerBound">True when the device limits how often it prints the message.</param>
/// <param name="Seen">How often and when.</param>
/// <param name="Example">The first line.</param>
public sealed record MessageRow(
    string Id, CatalogEntry? Entry, CatalogEntry? Phrase, int Severity, bool IsLowerBound, SeenSpan Seen, ExampleLine? Example)
{
    /// <summary>The entry that says most: the phrase's, else the message's.</summary>
    public CatalogEntry? Best => Phrase ?? Entry;

    /// <summary>What happened; empty for an unknown ID.</summary>
    public LocalText Title => Best?.Title ?? LocalText.Empty;
}
