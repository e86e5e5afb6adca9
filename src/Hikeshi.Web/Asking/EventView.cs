using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>An event as pages show it: read once from its bytes, kept as texts.</summary>
public sealed record EventView
{
    /// <summary>The stable name.</summary>
    public required string Key { get; init; }

    /// <summary>The time of the line, in UTC ticks; when it was received where the line has none; 0 for neither.</summary>
    public required long Ticks { get; init; }

    /// <summary>The device, or an empty text.</summary>
    public required string Device { get; init; }

    /// <summary>The message's number; 0 for none.</summary>
    public required int Id { get; init; }

    /// <summary>0 to 7, or -1.</summary>
    public required int Severity { get; init; }

    /// <summary>How far it was understood.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>What the message is called; empty when it is not in the catalog.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What follows the tag.</summary>
    public required string Text { get; init; }

    /// <summary>The whole line.</summary>
    public required string Raw { get; init; }

    /// <summary>Names from the dictionary and their values.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }
}
