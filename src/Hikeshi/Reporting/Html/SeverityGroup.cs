using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>Severities that are drawn together.</summary>
/// <param name="Look">The class of its bars.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">Its first severity.</param>
/// <param name="Last">Its last severity; 8 is none.</param>
internal sealed record SeverityGroup(string Look, LocalText Name, int First, int Last)
{
    /// <summary>Each is drawn on its own scale: beside a thousand notices an error would not be seen.</summary>
    public static IReadOnlyList<SeverityGroup> All { get; } =
    [
        new("errors", TableTexts.Errors, 0, 3),
        new("warnings", TableTexts.Warnings, 4, 4),
        new("notices", TableTexts.Information, 5, 8),
    ];

    public long Count(TimeBucket bucket) => bucket.Severities.Skip(First).Take(Last - First + 1).Sum();
}
