namespace Hikeshi.Web.Charts;

/// <summary>The figures of a picture, for those who do not see it or do not use a pointer.</summary>
/// <param name="Head">The headings of its columns.</param>
/// <param name="Rows">Its cells; what lines held is made visible.</param>
public sealed record ChartTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
