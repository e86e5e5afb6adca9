using Hikeshi.Texts;

namespace Hikeshi.Querying.Fields;

/// <summary>A name that may be written before the colon.</summary>
/// <param name="Name">The name.</param>
/// <param name="Fields">What it means: one field, or several of which any may fit.</param>
/// <param name="Meaning">What people read.</param>
public sealed record QueryName(string Name, IReadOnlyList<QueryField> Fields, LocalText Meaning);
