namespace Hikeshi.Querying.Values;

/// <summary>A text to compare with: pieces between which anything may stand, in lower case.</summary>
public sealed record TextPattern
{
    internal TextPattern(IEnumerable<string> pieces) => Pieces = new QueryList<string>(pieces.Select(CaseFolding.Lower));

    /// <summary>
    /// The pieces in their order, at least one. One piece is the whole text; <c>adm*</c> is <c>adm</c> and an empty one.
    /// </summary>
    public QueryList<string> Pieces { get; }

    /// <summary>True when there is no wildcard.</summary>
    public bool IsExact => Pieces.Count == 1;

    /// <summary>A text without a wildcard.</summary>
    /// <param name="text">The text.</param>
    public static TextPattern Exact(string text) => new([text]);
}
