using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>
/// Reads what IKE lines begin with: <c>Group = g, Username = u, IP = ip, </c>, each part optional, and its sister
/// styles <c>Group &lt;g&gt; User &lt;u&gt; IP &lt;ip&gt;</c>, <c>Group [g] User [u]</c> and <c>Group g Username u IP ip</c>.
/// </summary>
internal sealed class ContextReader(FieldDictionary fields)
{
    private readonly int _group = fields.NumberOf("vpn.group");
    private readonly int _user = fields.NumberOf("user.name");
    private readonly int _peer = fields.NumberOf("peer.ip");
    private readonly int _peerName = fields.NumberOf("peer.name");

    /// <summary>Stores the context's fields and returns where the text after it starts; the start itself without one.</summary>
    /// <param name="line">The line being read.</param>
    /// <param name="start">Where the text after the tag starts.</param>
    /// <param name="slots">Where the fields go.</param>
    public int Read(ReadOnlySpan<byte> line, int start, FieldSlots slots)
    {
        if (!TryRead(line, ContextSyntax.SkipSeparator(line, start), out var context))
        {
            return start;
        }

        Add(slots, _group, context.Group);
        Add(slots, _user, context.User);
        var isAddress = !context.Ip.IsEmpty && IpSyntax.Scan(context.Ip.Of(line)) == context.Ip.Length;
        Add(slots, isAddress ? _peer : _peerName, context.Ip);

        // Some pages and devices print the context twice, in one style or two.
        var text = ContextSyntax.SkipSeparator(line, context.After);
        return TryRead(line, text, out var again) && context.Says(line, in again)
            ? ContextSyntax.SkipSeparator(line, again.After)
            : text;
    }

    private static bool TryRead(ReadOnlySpan<byte> line, int start, out ContextPieces context) =>
        EqualsContext.TryRead(line, start, out context)
        || BracketContext.TryRead(line, start, out context)
        || BareContext.TryRead(line, start, out context);

    private static void Add(FieldSlots slots, int field, Piece value)
    {
        if (!value.IsEmpty && field >= 0)
        {
            slots.Add(field, value.Start, value.Length);
        }
    }
}
