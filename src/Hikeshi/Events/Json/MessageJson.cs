using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Matching;
using Hikeshi.Texts;

namespace Hikeshi.Events.Json;

/// <summary>
/// Writes what stands between a line's number and its text: tag, priority, and what the catalog knows. The same for
/// all lines of a message from devices of one kind, so it is kept as a whole.
/// </summary>
internal sealed class MessageJson(Language language)
{
    private const int Kept = 1024;

    /// <summary><c>,"pri":166,"facility":"local4"</c> for each PRI.</summary>
    private static readonly byte[][] Priorities =
        [.. Enumerable.Range(0, 192).Select(pri => System.Text.Encoding.ASCII.GetBytes(
            $",\"pri\":{pri},\"facility\":\"{System.Text.Encoding.ASCII.GetString(PriReader.NameOf(pri / 8))}\""))];

    private readonly RepeatedJson?[] _kept = new RepeatedJson?[Kept];

    public void Write(JsonBuffer to, Event item)
    {
        var header = item.Header;
        var product = header.HasTag ? header.Tag.Product.Of(item.LineBytes) : default;
        var number = Number(item, product);
        var kept = _kept[(int)((ulong)(number * 0x61C8_8646_80B5_83EB) >> 54)] ??= new RepeatedJson();
        if (kept.TryCopy(to, product, number, item.MatchedTemplate, item.MatchedPhrase?.Entry))
        {
            return;
        }

        var start = to.Length;
        Tag(to, item, product);
        Knowledge(to, item);
        kept.Keep(to, start, product, number, item.MatchedTemplate, item.MatchedPhrase?.Entry);
    }

    /// <summary>
    /// All numbers that the piece tells, side by side; entry and class follow from the ID. The product's letter is
    /// there for the place only.
    /// </summary>
    private static long Number(Event item, ReadOnlySpan<byte> product)
    {
        var header = item.Header;
        var number = ((product.IsEmpty ? 0L : product[0]) << 24) | (long)item.Id;
        number = (number << 8) | (byte)item.Severity;
        number = (number << 8) | (byte)header.Pri;
        number = (number << 8) | (byte)header.Facility;
        return (number << 8) | ((long)header.IdSource << 4) | ((long)item.Status << 1) | (header.HasTag ? 1L : 0L);
    }

    private static void Tag(JsonBuffer to, Event item, ReadOnlySpan<byte> product)
    {
        var header = item.Header;
        if (header.HasTag)
        {
            to.Raw(",\"product\":"u8);
            to.String(ProductNames.Of(product));
        }

        if (header.Pri >= 0)
        {
            to.Raw(Priorities[header.Pri]);
        }
        else if (header.Facility >= 0)
        {
            to.Raw(",\"facility\":\""u8);
            to.Raw(PriReader.NameOf(header.Facility));
            to.Raw((byte)'"');
        }

        if (item.Id > 0)
        {
            to.Raw(",\"id\":\""u8);
            System.Buffers.Text.Utf8Formatter.TryFormat(item.Id, to.Space(10), out var written, new('D', 6));
            to.Advance(written);
            to.Raw(header.IdSource switch
            {
                IdSource.Tag => "\",\"id_source\":\"tag\""u8,
                IdSource.Vpn3000 => "\",\"id_source\":\"vpn3000\""u8,
                _ => "\",\"id_source\":\"wording\""u8,
            });
        }

        if (item.Severity >= 0)
        {
            to.Raw(",\"severity\":"u8);
            to.Number(item.Severity);
        }

        if (item.Entry is { Severity: >= 0 } entry && entry.Severity != item.Severity)
        {
            to.Raw(",\"severity_default\":"u8);
            to.Number(entry.Severity);
        }
    }

    private void Knowledge(JsonBuffer to, Event item)
    {
        if (item.Status == EventStatus.Parsed)
        {
            var message = Prepared(item.Compiled!, item.Class);
            if (item.MatchedPhrase is { } phrase)
            {
                message.WriteParsed(to, item.MatchedTemplate, Prepared(phrase.Entry, null));
            }
            else if (item.MatchedTemplate is { } template)
            {
                to.Raw(message.Parsed(template));
            }

            return;
        }

        if (item.Class is { } found)
        {
            to.Raw(",\"class\":\""u8);
            to.Raw(found.Utf8Name);
            to.Raw((byte)'"');
        }

        if (item.Compiled is { } entry)
        {
            to.Raw(Prepared(entry, item.Class).Family);
            to.Raw(Prepared(entry, item.Class).Outcome);
        }

        to.Raw(item.Status switch
        {
            EventStatus.Drift => ",\"status\":\"drift\""u8,
            EventStatus.Unknown => ",\"status\":\"unknown\""u8,
            _ => ",\"status\":\"untagged\""u8,
        });
        if (item.Compiled is { } titled)
        {
            to.Raw(Prepared(titled, item.Class).Title);
        }
    }

    private EntryJson Prepared(CompiledEntry entry, MessageClass? itsClass)
    {
        if (entry.Prepared is EntryJson ready && ready.Language == language)
        {
            return ready;
        }

        var made = new EntryJson(entry, itsClass, language);
        entry.Prepared = made;
        return made;
    }
}
