using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>A name of a closed list with what people read; a name the lists do not have is its own title.</summary>
/// <param name="Name">As in <c>check-both</c>.</param>
/// <param name="Title">As in "Compare both ends".</param>
public sealed record CodedTitle(string Name, LocalText Title);
