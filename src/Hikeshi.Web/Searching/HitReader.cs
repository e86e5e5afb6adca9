using System.Globalization;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Texts;

namespace Hikeshi.Web.Searching;

/// <summary>Makes a row of the table of an event.</summary>
/// <param name="views">Reads events.</param>
/// <param name="columns">Which parts.</param>
/// <param name="preferences">Language and zone.</param>
public sealed class HitReader(EventViews views, SearchColumns columns, Preferences preferences)
{
    /// <summary>No screen shows more of a cell, and a line may have 64 KiB.</summary>
    private const int MostCharacters = 400;

    /// <summary>For a file: cells as long as they are, and times that tell their offset.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The row.</summary>
    public HitRow Of(StoredEvent stored)
    {
        var item = views.Of(stored);
        return new HitRow(item.Key, item.Ticks, item.Severity, [.. columns.Names.Select(c => IsWhole ? Cell(item, c) : Cut(Cell(item, c)))]);
    }

    private string Cell(EventView item, string column) => column switch
    {
        "time" => !IsWhole ? preferences.Time(item.Ticks) : item.Ticks <= 0 ? "" : Iso(item.Ticks),
        "device" => Visible.Text(item.Device),
        "id" => item.Id == 0 ? "" : item.Id.ToString(CultureInfo.InvariantCulture),
        "severity" => item.Severity < 0 ? "" : $"{item.Severity} {preferences.Say(SeverityTexts.Of(item.Severity))}",
        "status" => IsWhole ? item.Status.ToString().ToLowerInvariant() : preferences.Say(DeviceTexts.Of(item.Status)),
        "title" => preferences.Say(item.Title),
        "text" => item.Text,
        "raw" => item.Raw,
        _ => item.Fields.FirstOrDefault(f => f.Key == column).Value ?? "",
    };

    private string Iso(long ticks)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(preferences.Zone, out var found) ? found : TimeZoneInfo.Utc;
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
    }

    private static string Cut(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), "…");
}
