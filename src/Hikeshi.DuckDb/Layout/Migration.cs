namespace Hikeshi.DuckDb.Layout;

/// <summary>A step from one version of a file to the next.</summary>
/// <param name="To">The version after it.</param>
/// <param name="Sql">What makes it; <c>{0}</c> is the attached file.</param>
internal sealed record Migration(int To, string Sql);
