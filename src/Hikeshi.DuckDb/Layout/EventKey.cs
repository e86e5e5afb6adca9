using System.Globalization;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// The stable name of a stored event. It outlives exports and imports, so it says where the event came from as well as
/// its number there.
/// </summary>
/// <param name="Origin">
/// 0 for events that this store received; for those of another store, its number; for lines of a file, the first half of
/// a hash.
/// </param>
/// <param name="Number">The sequence in the journal of the store that received it; for lines of a file, the other half.</param>
internal readonly record struct EventKey(ulong Origin, ulong Number)
{
    private const int Digits = 16;
    private const char Between = '-';

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out EventKey key)
    {
        key = default;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            key = new EventKey(0, sequence);
            return true;
        }

        if (text is not { Length: (2 * Digits) + 1 } || text[Digits] != Between
            || !ulong.TryParse(text.AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var origin)
            || !ulong.TryParse(text.AsSpan(Digits + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        key = new EventKey(origin, number);
        return origin != 0;
    }

    /// <summary>The sequence in decimal; for events from elsewhere, two times 16 hexadecimal digits.</summary>
    public override string ToString() => Origin == 0
        ? Number.ToString(CultureInfo.InvariantCulture)
        : $"{Origin:x16}{Between}{Number:x16}";
}
