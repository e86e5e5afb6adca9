using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tests.Search;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    public void A_cell_that_begins_like_a_formula_is_text(string cell, string written) => Assert.Equal(written + "\r\n", Row(cell));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    public void Cells_are_quoted_where_they_need_it(string cell, string written) => Assert.Equal(written + "\r\n", Row(cell));

    [Fact]
    public void Cells_stand_between_commas() => Assert.Equal("a,,b\r\n", Row("a", "", "b"));

    private static string Row(params string[] cells)
    {
        using var to = new StringWriter();
        CsvCells.Write(to, cells);
        return to.ToString();
    }
}
