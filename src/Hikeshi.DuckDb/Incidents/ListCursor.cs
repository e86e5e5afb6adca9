using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>The last row of a page of a list that is sorted by a moment, then by ID. Rows without a moment come last.</summary>
/// <param name="Moment">In microseconds since 1970.</param>
/// <param name="Id">The ID.</param>
internal readonly record struct ListCursor(long Moment, string Id)
{
    /// <summary>Stands for no moment: earlier than all.</summary>
    public const long NoMoment = long.MinValue + 1;

    private const char Between = ' ';

    /// <exception cref="StoreException">The text is none of a cursor.</exception>
    public static ListCursor? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Base64Url.IsValid(text))
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            var at = plain.IndexOf(Between, StringComparison.Ordinal);
            if (at > 0 && long.TryParse(plain.AsSpan(0, at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var moment))
            {
                return new ListCursor(moment, plain[(at + 1)..]);
            }
        }

        throw new StoreException(StoreTexts.BadCursor);
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Moment}{Between}{Id}")));
}
