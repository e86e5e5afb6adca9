namespace Hikeshi.Reporting.Tables;

/// <summary>One kind of message: its ID, and for free-form messages the known text it holds.</summary>
internal readonly record struct KindKey(int Id, string? Phrase);
