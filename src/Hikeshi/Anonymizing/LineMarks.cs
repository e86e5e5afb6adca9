using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Matching;
using Hikeshi.Matching.Contexts;

namespace Hikeshi.Anonymizing;

/// <summary>
/// Paints each byte of a line with what it is part of. What is painted later covers what was before: first the broad
/// parts of the line, then the fields, those that name somebody last.
/// </summary>
internal sealed class LineMarks(FieldDictionary fields)
{
    private readonly ContextReader _contexts = new(fields);
    private readonly FieldSlots _context = new();
    private Mark[] _marks = [];

    /// <summary>Paints the line of an event; the marks are lent until the next call.</summary>
    public ReadOnlySpan<Mark> Of(Event item)
    {
        var line = item.LineBytes;
        if (_marks.Length < line.Length)
        {
            _marks = new Mark[line.Length];
        }

        var text = item.TextPiece;
        var isWording = item.MatchedTemplate is { Program.IsRest: false } || item.MatchedPhrase is not null;
        Paint(new Piece(0, text.Start), Mark.Header);
        Paint(text, isWording ? Mark.Wording : Mark.Free);
        Paint(new Piece(text.End, line.Length - text.End), Mark.Free);
        PaintHeader(item, line);
        PaintContext(item, line);
        PaintFields(item.Slots);
        return _marks.AsSpan(0, line.Length);
    }

    private void PaintHeader(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        if (header.HasTag)
        {
            var start = header.Tag.Product.Start - 1;
            Paint(new Piece(start, header.Tag.End - start), Mark.Fixed);
        }

        Paint(header.RelayHost, Mark.Host);
        Paint(header.Host, Mark.Host);

        // Some relays put the host behind the text as well.
        var host = header.Host.Of(line);
        if (!host.IsEmpty && item.Text.Length > host.Length && item.Text.EndsWith(host) && item.Text[^(host.Length + 1)] == ' ')
        {
            Paint(new Piece(item.TextPiece.End - host.Length, host.Length), Mark.Host);
        }
    }

    /// <summary>Read again: the event drops what its text says in other words, and drops it from its fields only.</summary>
    private void PaintContext(Event item, ReadOnlySpan<byte> line)
    {
        var text = item.TextPiece;
        if (item.IdSource == IdSource.Tag && !(item.Compiled?.Context ?? item.Class is { Context: true }))
        {
            return;
        }

        _context.Clear();
        var after = Math.Min(_contexts.Read(line[..text.End], text.Start, _context), text.End);
        Paint(new Piece(text.Start, after - text.Start), Mark.Context);
        PaintFields(_context);
    }

    private void PaintFields(FieldSlots slots)
    {
        // A field may lie in another: a phrase explains a reason, and finds an address in it.
        Paint(slots, f => f.Type is FieldType.Text or FieldType.Ip && f.Identifies == NameKind.None, _ => Mark.Free);
        Paint(slots, f => f.Type is not (FieldType.Text or FieldType.Ip) && f.Identifies == NameKind.None, _ => Mark.Fixed);
        Paint(slots, f => f.Identifies != NameKind.None, f => (Mark)((int)Mark.Fixed + (int)f.Identifies));
    }

    private void Paint(FieldSlots slots, Func<FieldDefinition, bool> which, Func<FieldDefinition, Mark> mark)
    {
        foreach (ref readonly var slot in slots.All)
        {
            var field = fields[slot.Field];
            if (which(field))
            {
                Paint(new Piece(slot.Start, slot.Length), slot.Value is null ? mark(field) : Mark.Fixed);
            }
        }
    }

    private void Paint(Piece piece, Mark mark)
    {
        if (!piece.IsEmpty)
        {
            _marks.AsSpan(piece.Start, piece.Length).Fill(mark);
        }
    }
}
