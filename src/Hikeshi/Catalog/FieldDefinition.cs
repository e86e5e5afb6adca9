using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>One name of the field dictionary.</summary>
/// <param name="Name">The name, as it stands in an event's <c>fields</c>.</param>
/// <param name="Type">How its text is recognised and written.</param>
/// <param name="Else">The twin that takes a text this type cannot hold (a host name for an address), or null.</param>
/// <param name="Ecs">The Elastic Common Schema name, or null.</param>
/// <param name="Ocsf">The OCSF path, or null.</param>
/// <param name="Meaning">What the field says.</param>
public sealed record FieldDefinition(
    string Name, FieldType Type, string? Else, string? Ecs, string? Ocsf, LocalText Meaning)
{
    /// <summary>What the value names; anonymizing replaces it.</summary>
    public NameKind Identifies { get; init; }
}
