using System.Buffers;
using System.Text;
using Hikeshi.Anonymizing.Addresses;
using Hikeshi.Anonymizing.Names;
using Hikeshi.Catalog;
using Hikeshi.Events;

namespace Hikeshi.Anonymizing;

/// <summary>
/// Replaces what identifies: addresses by addresses with the same shared prefixes, names of machines, accounts and
/// groups by <c>host-1</c>, <c>user-1</c>, <c>group-1</c>. The same value is replaced by the same everywhere, for as
/// long as the object lives; a line reads after as it read before. What is kept is listed in docs/en/commands.md,
/// "Anonymizing"; why it is done so, in ADR 0011. Nothing a line holds makes it throw, and memory is bounded. Not for several threads.
/// </summary>
public sealed class Anonymizer : IDisposable
{
    /// <summary>Names that are numbered; further ones get a stand-in made of a hash.</summary>
    public const int MostNames = 100_000;

    private readonly FieldDictionary _fields;
    private readonly LineMarks _marks;
    private readonly AddressMap _addresses;
    private readonly NameMap _names;
    private readonly ArrayBufferWriter<byte> _to = new();

    /// <summary>Makes an anonymizer with an empty map of names.</summary>
    /// <param name="catalog">The catalog its events are read with: it says which fields identify.</param>
    /// <param name="key">What addresses depend on; null takes a random one.</param>
    public Anonymizer(MessageCatalog catalog, AnonymizingKey? key = null)
        : this(catalog, key, MostNames)
    {
    }

    internal Anonymizer(MessageCatalog catalog, AnonymizingKey? key, int mostNames)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        key ??= AnonymizingKey.Random();
        _fields = catalog.Fields;
        _marks = new LineMarks(catalog.Fields);
        _addresses = new AddressMap(key);
        _names = new NameMap(key, mostNames);
    }

    /// <summary>
    /// The line of an event with everything replaced. A line that a terminal broke, or that begins with a pager's
    /// prompt, comes out clean: an address may have been broken, too.
    /// </summary>
    /// <param name="item">The event.</param>
    /// <returns>The bytes of the line without its line end; lent until the next call.</returns>
    public ReadOnlyMemory<byte> Anonymize(Event item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var line = item.LineBytes;
        var marks = _marks.Of(item);
        Begin();

        // A name may stand in the text before the field that tells it is one.
        for (var at = 0; at < line.Length; at += Run(marks, at))
        {
            if (marks[at] > Mark.Fixed)
            {
                Name(line.Slice(at, Run(marks, at)), KindOf(marks[at]));
            }
        }

        _to.ResetWrittenCount();
        for (var at = 0; at < line.Length;)
        {
            var end = at + Run(marks, at);
            switch (marks[at])
            {
                case Mark.Fixed:
                    _to.Write(line[at..end]);
                    break;
                case > Mark.Fixed:
                    Name(line[at..end], KindOf(marks[at]));
                    break;
                default:
                    Text(line, at, end, marks[at], item);
                    break;
            }

            at = end;
        }

        return _to.WrittenMemory;
    }

    /// <summary>A value of a field, replaced as in the line it came from.</summary>
    /// <param name="field">A dictionary name; of one that is not in it, the value is text.</param>
    /// <param name="value">The value.</param>
    public string Anonymize(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        _ = _fields.TryFind(field, out var definition);
        if (definition is { Identifies: not NameKind.None })
        {
            Begin();
            Name(Encoding.UTF8.GetBytes(value), definition.Identifies);
            return Written();
        }

        return definition?.Type is null or FieldType.Text or FieldType.Ip ? AnonymizeText(value) : value;
    }

    /// <summary>A name of a machine that is no field, such as an event's host, replaced as in its line.</summary>
    /// <param name="host">The name, or an address.</param>
    public string AnonymizeHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        Begin();
        Name(Encoding.UTF8.GetBytes(host), NameKind.Host);
        return Written();
    }

    /// <summary>
    /// A text that was made of values: its addresses, and the names that are known by now, are replaced. Names that
    /// are ordinary words are replaced as well, so give it words of the log, not your own.
    /// </summary>
    /// <param name="text">The text; one that was replaced before must not be again.</param>
    public string AnonymizeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        Begin();
        Text(bytes, 0, bytes.Length, Mark.Free, null);
        return Written();
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose() => _addresses.Dispose();

    private static NameKind KindOf(Mark mark) => (NameKind)(mark - Mark.Fixed);

    private static int Run(ReadOnlySpan<Mark> marks, int at)
    {
        var length = marks[at..].IndexOfAnyExcept(marks[at]);
        return length < 0 ? marks.Length - at : length;
    }

    private void Begin()
    {
        _names.BeginLine();
        _to.ResetWrittenCount();
    }

    private string Written() => Encoding.UTF8.GetString(_to.WrittenSpan);

    private void Name(ReadOnlySpan<byte> value, NameKind kind)
    {
        if (AddressFinder.TryReadWhole(value, out var address))
        {
            Address(address);
            return;
        }

        var standIn = _names.StandIn(value, kind);
        _to.Write(standIn.IsEmpty ? value : standIn);
    }

    private void Address(FoundAddress address) =>
        _to.Advance(_addresses.Write(address, _to.GetSpan(AddressMap.MostBytes)));

    private void Text(ReadOnlySpan<byte> line, int at, int end, Mark mark, Event? item)
    {
        // What a place belongs to begins before it, but nothing is read beyond its end.
        var text = line[..end];
        var written = at;
        while (at < end)
        {
            var isAddress = AddressFinder.TryRead(text, at, out var address);
            ReadOnlySpan<byte> standIn = default;
            var length = isAddress ? address.Length : _names.Find(text, at, out standIn);
            if (length == 0 || (!isAddress && KeptWords.Contains(item, mark, text.Slice(at, length))))
            {
                at++;
                continue;
            }

            _to.Write(text[written..at]);
            if (isAddress)
            {
                Address(address);
            }
            else
            {
                _to.Write(standIn);
            }

            at += length;
            written = at;
        }

        _to.Write(text[written..]);
    }
}
