using System.Globalization;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>A table of a sandbox whose rows are read from the store as they are needed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Template">A table of the store that has them, and maybe no rows.</param>
/// <param name="Rows">The statement that reads some columns.</param>
/// <param name="Values">The values of the statement.</param>
internal sealed record FeedTable(
    string Name, IReadOnlyList<FeedColumn> Columns, string Template, Func<string, string> Rows, object?[] Values)
{
    /// <summary>The statement that has all columns and no rows.</summary>
    public string Empty => $"SELECT {string.Join(", ", Columns.Select(c => c.Expression))} FROM {Template} LIMIT 0";

    /// <summary>
    /// The statement that reads the columns with these numbers, and no others. A number that is none stands for a column
    /// that is not looked at.
    /// </summary>
    public string Statement(IEnumerable<int> numbers) => Rows(string.Join(", ", numbers.Select(Expression)));

    private string Expression(int number, int place) => number >= 0 && number < Columns.Count
        ? string.Create(CultureInfo.InvariantCulture, $"{Columns[number].Expression} AS c{place}")
        : string.Create(CultureInfo.InvariantCulture, $"0::BIGINT AS c{place}");
}
