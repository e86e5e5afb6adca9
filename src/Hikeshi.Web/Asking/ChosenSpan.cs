using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>How far back a page looks; its code stands in the URL.</summary>
/// <param name="Code">As in <c>24h</c>.</param>
/// <param name="Length">How long.</param>
/// <param name="Step">How wide a column of a picture over this span is.</param>
/// <param name="Name">What people read.</param>
internal sealed record ChosenSpan(string Code, TimeSpan Length, TimeSpan Step, LocalText Name)
{
    /// <summary>All there are, the shortest first.</summary>
    public static IReadOnlyList<ChosenSpan> All { get; } =
    [
        new("1h", TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), new("1 hour", "1 時間")),
        new("6h", TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), new("6 hours", "6 時間")),
        new("24h", TimeSpan.FromHours(24), TimeSpan.FromHours(1), new("24 hours", "24 時間")),
        new("7d", TimeSpan.FromDays(7), TimeSpan.FromHours(1), new("7 days", "7 日")),
    ];

    /// <summary>The span with this code; the usual one for none and for one that does not exist.</summary>
    public static ChosenSpan Of(string? code, string usual = "24h") =>
        All.FirstOrDefault(s => s.Code == code) ?? All.First(s => s.Code == usual);
}
