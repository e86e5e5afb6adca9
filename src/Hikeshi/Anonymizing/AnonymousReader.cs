using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;

namespace Hikeshi.Anonymizing;

/// <summary>
/// Makes anonymous events: the line of an event is replaced and read again, so that nothing of the first reading can
/// get through, whatever is then written of it. Not for several threads.
/// </summary>
public sealed class AnonymousReader
{
    private readonly Anonymizer _anonymizer;
    private readonly EventReader _reader;
    private byte[] _line = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="catalog">The catalog the events were read with.</param>
    /// <param name="anonymizer">What replaces; owned by the caller.</param>
    public AnonymousReader(MessageCatalog catalog, Anonymizer anonymizer)
    {
        ArgumentNullException.ThrowIfNull(anonymizer);
        (_anonymizer, _reader) = (anonymizer, new EventReader(catalog));
    }

    /// <summary>The event of the replaced line, with place and time of the original; lent until the next call.</summary>
    /// <param name="item">The original.</param>
    public Event Read(Event item)
    {
        var line = _anonymizer.Anonymize(item);
        if (_line.Length < line.Length)
        {
            _line = new byte[line.Length];
        }

        line.CopyTo(_line);
        var made = _reader.Read(new Frame(_line, 0, line.Length, item.Line, item.Cut, IsWrapped: false));

        // Year and date were settled by the lines before, which may not all have come here.
        (made.Resolved, made.RelayResolved) = (item.Resolved, item.RelayResolved);
        return made;
    }
}
