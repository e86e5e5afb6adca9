using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Matching;

namespace Hikeshi.Events;

/// <summary>
/// A line that was read. Lent by its <see cref="EventReader"/>: it is valid until the reader's next call; whoever
/// keeps something of it copies it (strings that its properties return are copies).
/// </summary>
public sealed class Event
{
    internal Event(FieldDictionary dictionary) => Dictionary = dictionary;

    internal FieldDictionary Dictionary { get; }

    internal Header Header { get; } = new();

    internal FieldSlots Slots { get; } = new();

    /// <summary>The bytes that every place in header and slots refers to: the line, cleaned where it was pasted.</summary>
    internal byte[] Buffer { get; set; } = [];

    internal int BufferStart { get; set; }

    internal int BufferLength { get; set; }

    internal CompiledEntry? Compiled { get; set; }

    internal CompiledTemplate? MatchedTemplate { get; set; }

    internal WordingMatch? MatchedPhrase { get; set; }

    internal ResolvedTime RelayResolved { get; set; }

    /// <summary>The text after tag and blanks, verbatim.</summary>
    internal Piece TextPiece { get; set; }

    internal ReadOnlySpan<byte> LineBytes => Buffer.AsSpan(BufferStart, BufferLength);

    internal ReadOnlyMemory<byte> RawMemory { get; set; }

    /// <summary>The line as it was received, without its line end.</summary>
    public ReadOnlySpan<byte> Raw => RawMemory.Span;

    /// <summary>Bytes that were left out because the line was longer than allowed.</summary>
    public long Cut { get; internal set; }

    /// <summary>True when a terminal broke the line: its line feeds are not part of the text.</summary>
    public bool IsWrapped { get; internal set; }

    /// <summary>The number of the line in its file, from 1; 0 when it came from no file.</summary>
    public long Line { get; internal set; }

    /// <summary>How far the line was understood.</summary>
    public EventStatus Status { get; internal set; }

    /// <summary>The message ID as a number; 0 when there is none.</summary>
    public int Id { get; internal set; }

    /// <summary>How the ID is known.</summary>
    public IdSource IdSource => Header.IdSource;

    /// <summary>The severity in the line; the catalog's for lines without a tag; -1 when neither is known.</summary>
    public int Severity { get; internal set; }

    /// <summary>When it happened, or null when the line does not say.</summary>
    public DateTimeOffset? Time => Resolved.IsKnown
        ? new DateTimeOffset(Resolved.UtcTicks, TimeSpan.Zero)
        : null;

    /// <summary>When it happened, its offset from UTC, and what was assumed to know it.</summary>
    public ResolvedTime Resolved { get; internal set; }

    /// <summary>What had to be assumed to know the time.</summary>
    public TimeAssumptions TimeAssumed => Resolved.Assumed;

    /// <summary>The host that the line names, or null.</summary>
    public string? Host => Header.Host.IsEmpty ? null : Encoding.UTF8.GetString(Header.Host.Of(LineBytes));

    /// <summary>The host as it stands in the line; empty without one.</summary>
    public ReadOnlySpan<byte> HostUtf8 => Header.Host.Of(LineBytes);

    /// <summary>What the catalog knows of the message, or null.</summary>
    public CatalogEntry? Entry => Compiled?.Entry;

    /// <summary>The class of the message by its number, or null.</summary>
    public MessageClass? Class { get; internal set; }

    /// <summary>The wording that matched, as in "713120/1", or null.</summary>
    public string? Template => MatchedTemplate?.Name;

    /// <summary>The known text that a free-form message holds, or null.</summary>
    public CatalogEntry? Phrase => MatchedPhrase?.Entry.Entry;

    /// <summary>Everything after the tag.</summary>
    public ReadOnlySpan<byte> Text => TextPiece.Of(LineBytes);

    /// <summary>The value of a field as text, or null.</summary>
    /// <param name="name">A dictionary name.</param>
    public string? this[string name]
    {
        get
        {
            var number = Dictionary.NumberOf(name);
            var slot = number < 0 ? -1 : Slots.Find(number);
            return slot < 0 ? null : FieldText.Of(this, Slots.All[slot]);
        }
    }

    /// <summary>Writes the value of a field into a buffer; false when the event has no such field.</summary>
    /// <param name="field">The field's number in the dictionary.</param>
    /// <param name="value">The canonical value as UTF-8, without quotes; lent like the event.</param>
    internal bool TryGet(int field, out ReadOnlySpan<byte> value)
    {
        var slot = Slots.Find(field);
        value = slot < 0 ? default : FieldText.Utf8(this, Slots.All[slot]);
        return slot >= 0;
    }

    /// <summary>The fields with their values as text, in the order of the line.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        for (var i = 0; i < Slots.Count; i++)
        {
            var slot = Slots.All[i];
            yield return new(Dictionary[slot.Field].Name, FieldText.Of(this, slot));
        }
    }
}
