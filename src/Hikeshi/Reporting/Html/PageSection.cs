using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>A part of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what stands under the heading.</param>
internal sealed record PageSection(string Id, LocalText Title, Action Write);
