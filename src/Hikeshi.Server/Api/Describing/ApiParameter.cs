using Hikeshi.Texts;

namespace Hikeshi.Server.Api.Describing;

/// <summary>What may stand in a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it does.</param>
/// <param name="Type">Its type in JSON Schema.</param>
internal sealed record ApiParameter(string Name, LocalText About, string Type = "string")
{
    /// <summary>The values it may have; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>True when it stands in the path.</summary>
    public bool IsInPath { get; init; }
}
