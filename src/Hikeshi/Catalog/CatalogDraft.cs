using Hikeshi.Catalog.Toml;

namespace Hikeshi.Catalog;

/// <summary>The parts of a catalog as they were read from files, before they become a <see cref="MessageCatalog"/>.</summary>
public sealed class CatalogDraft
{
    /// <summary>Messages and phrases with the file each stands in.</summary>
    public IList<(string File, CatalogEntry Entry)> Entries { get; } = [];

    /// <summary>The field dictionary.</summary>
    public IList<FieldDefinition> Fields { get; } = [];

    /// <summary>The closed list of families.</summary>
    public IList<CatalogTerm> Families { get; } = [];

    /// <summary>The closed list of action kinds.</summary>
    public IList<CatalogTerm> Actions { get; } = [];

    /// <summary>The closed list of outcomes.</summary>
    public IList<CatalogTerm> Outcomes { get; } = [];

    /// <summary>The message classes.</summary>
    public IList<MessageClass> Classes { get; } = [];

    /// <summary>The named causes.</summary>
    public IList<CauseEntry> Causes { get; } = [];

    /// <summary>The kinds of incident.</summary>
    public IList<IncidentKind> Kinds { get; } = [];

    /// <summary>What the emulator can play, and the parts of it.</summary>
    public IList<Scenario> Scenarios { get; } = [];

    /// <summary>What was wrong in the files; a file with a problem may be read in part.</summary>
    public IList<CatalogProblem> Problems { get; } = [];

    /// <summary>The files as trees, by path: lint finds places in them.</summary>
    internal Dictionary<string, TomlNode> Trees { get; } = new(StringComparer.Ordinal);
}
