using System.Globalization;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Web.Searching;

/// <summary>
/// The time that a search is about: the past so long, or from one moment to another, or all of it. Apart from the query,
/// so that dragging over the histogram does not rewrite what the person typed.
/// </summary>
/// <param name="Span">One of <see cref="Spans"/>, or null.</param>
/// <param name="From">The first moment, in UTC ticks, or null.</param>
/// <param name="To">The first moment after, in UTC ticks, or null.</param>
public sealed record SearchRange(string? Span, long? From, long? To)
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The last whole second that a moment can be; a line may claim any year.</summary>
    private static readonly long Last = DateTime.MaxValue.Ticks - (DateTime.MaxValue.Ticks % TimeSpan.TicksPerSecond);

    /// <summary>All that is stored.</summary>
    public static SearchRange All { get; } = new(null, null, null);

    /// <summary>The spans to choose, the shortest first.</summary>
    public static IReadOnlyList<KeyValuePair<string, TimeSpan>> Spans { get; } =
    [
        new("15m", TimeSpan.FromMinutes(15)), new("1h", TimeSpan.FromHours(1)), new("4h", TimeSpan.FromHours(4)),
        new("24h", TimeSpan.FromDays(1)), new("7d", TimeSpan.FromDays(7)), new("30d", TimeSpan.FromDays(30)),
    ];

    /// <summary>Reads the parts of an address; what is no span and no moment counts as absent.</summary>
    public static SearchRange Parse(string? span, string? from, string? to) =>
        Spans.Any(s => s.Key == span) ? new(span, null, null) : Between(Ticks(from), Ticks(to));

    /// <summary>From one moment to another; the earlier is the first. One moment alone is the second that begins with it: that is as fine as people choose.</summary>
    public static SearchRange Between(long? from, long? to) => from > to ? new(null, to, from) : new(null, from, from == to ? Next(to) : to);

    /// <summary>What a person dragged over: to whole seconds, so that the address stays short.</summary>
    public static SearchRange Dragged(long from, long to)
    {
        from = Math.Clamp(from, 0, Last);
        to = Math.Clamp(to, 0, Last);
        return Between(from - (from % TimeSpan.TicksPerSecond), to + ((TimeSpan.TicksPerSecond - (to % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond));
    }

    /// <summary>A moment as the address has it.</summary>
    public static string? Text(long? ticks) =>
        ticks is { } at ? new DateTime(at, DateTimeKind.Utc).ToString(Written, CultureInfo.InvariantCulture) : null;

    /// <summary>The test of time that a search adds to the query.</summary>
    public Query ToQuery(DateTimeOffset now)
    {
        var from = Span is null ? From : (now - Spans.First(s => s.Key == Span).Value).UtcTicks;
        return from is null && To is null ? QueryForm.And() : new TimeTest(EventKeys.Time, Whole(from), Whole(To));
    }

    private static long? Next(long? ticks) => ticks is { } at ? Math.Min(at, Last - TimeSpan.TicksPerSecond) + TimeSpan.TicksPerSecond : null;

    private static long? Whole(long? ticks) => ticks - (ticks % TimeSpan.TicksPerMicrosecond);

    private static long? Ticks(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.UtcTicks : null;
}
