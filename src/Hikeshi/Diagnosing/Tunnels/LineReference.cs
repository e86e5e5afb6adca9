using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Where a line stands that proves something; its text is in the log.</summary>
/// <param name="File">The file, or null for standard input and live streams.</param>
/// <param name="Line">Its number, from 1; 0 when it is from no file.</param>
/// <param name="Ticks">When, in UTC ticks; 0 when the line does not say.</param>
/// <param name="Id">The message.</param>
[method: JsonConstructor]
public sealed record LineReference(string? File, long Line, long Ticks, string Id)
{
    /// <summary>The key of the stored event, or null.</summary>
    public string? Key { get; init; }

    internal static LineReference Of(Observation item) => new(item.File, item.Line, item.IsUntimed ? 0 : item.Ticks, item.IdText) { Key = item.EventKey };
}
