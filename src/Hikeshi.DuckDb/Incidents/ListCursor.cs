using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>The last row of a page of a <see cref="ListPage"/>. Of the same rank, rows without a moment come last.</summary>
/// <param name="Rank">The rank.</param>
/// <param name="Moment">In microseconds since 1970.</param>
/// <param name="Id">The ID.</param>
internal readonly record struct ListCursor(int Rank, long Moment, string Id)
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

        if (Base64Url.IsValid(text)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Between, 3) is [var rank, var moment, var id]
            && int.TryParse(rank, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(moment, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds))
        {
            return new ListCursor(number, microseconds, id);
        }

        throw new QuestionException(StoreTexts.BadCursor);
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Rank}{Between}{Moment}{Between}{Id}")));
}
