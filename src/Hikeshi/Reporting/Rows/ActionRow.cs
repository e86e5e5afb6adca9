using Hikeshi.Catalog;

namespace Hikeshi.Reporting.Rows;

/// <summary>A kind of message that asks something of the reader.</summary>
/// <param name="Message">The message.</param>
/// <param name="Action">What it asks for.</param>
public sealed record ActionRow(MessageRow Message, CatalogTerm Action);
