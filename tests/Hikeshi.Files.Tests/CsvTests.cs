using System.Text;

namespace Hikeshi.Files.Tests;

public sealed class CsvTests
{
    [Fact]
    public void Each_row_gives_its_cell() =>
        Assert.Equal("one|two|", Csv("a,m,b\n1,one,x\n2,two,y\n"));

    [Fact]
    public void The_last_row_needs_no_end() => Assert.Equal("one|", Csv("a,m\r\n1,one"));

    [Fact]
    public void Quotes_commas_and_line_feeds_inside_quotes_survive() =>
        Assert.Equal("a \"b\", c|d\r\ne|f|", Csv("m,\"x\"\r\n\"a \"\"b\"\", c\",1\r\n\"d\r\ne\",2\r\nf,3\r\n"));

    [Fact]
    public void A_quote_inside_a_bare_cell_is_text() => Assert.Equal("say \"x\"|", Csv("a,m\n1,say \"x\"\n"));

    [Fact]
    public void Text_behind_a_closing_quote_is_kept() => Assert.Equal("xy\"z|", Csv("a,m\n1,\"x\"y\"z\n"));

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_delimiters_are_found_in_the_header(char delimiter) =>
        Assert.Equal("a,b|", Csv($"t{delimiter}m\n1{delimiter}a,b\n"));

    [Fact]
    public void The_header_may_be_quoted_and_marked() =>
        Assert.Equal(
            "one|",
            Inputs.Text([0xef, 0xbb, 0xbf, .. "\"m\",\"t\"\r\n\"one\",\"1\"\r\n"u8], Inputs.Format("csv:m")));

    [Fact]
    public void A_column_may_have_any_name() =>
        Assert.Equal("one|", Inputs.Text("t,\"Raw, 生\"\n1,one\n", Inputs.Format("csv:Raw, 生")));

    [Fact]
    public void The_usual_columns_are_tried_in_their_order() =>
        Assert.Equal("a|", Inputs.Text("log,message,_raw\nc,b,a\n", InputFormat.Auto));

    [Fact]
    public void A_missing_column_is_a_problem_that_names_it()
    {
        InputException e = Assert.Throws<InputException>(
            () => Inputs.From(Inputs.Utf8("a,b\n1,2\n"), Inputs.Format("csv:m")));
        Assert.Equal((InputProblemKind.NoSuchColumn, "-", "m"), (e.Problem.Kind, e.Problem.Name, e.Problem.Detail));
    }

    [Fact]
    public void Without_a_usual_column_the_problem_names_all_of_them()
    {
        InputException e = Assert.Throws<InputException>(() => Inputs.From(Inputs.Utf8("a,b\n"), InputFormat.Csv()));
        Assert.Equal("_raw, message, event.original, raw, log", e.Problem.Detail);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2,a message, with commas,x")]
    public void A_row_that_does_not_fit_the_header_passes_whole_and_is_counted(string row)
    {
        using LogInput input = Inputs.From(Inputs.Utf8($"a,m,b\n1,one,x\n{row}\n\n3,two,y\n"), Inputs.Format("csv:m"));
        Assert.Equal($"one\0{row}\0two\0", Encoding.UTF8.GetString(Inputs.ReadAll(input)));
        Assert.Equal(1, input.BadRecords);
    }

    [Fact]
    public void A_quote_nobody_closed_costs_one_row()
    {
        using LogInput input = Inputs.From(Inputs.Utf8("a,m\n1,\"open\n2,two\n3,three"), Inputs.Format("csv:m"));
        Assert.Equal("1,\"open\0two\0three\0"u8, Inputs.ReadAll(input));
        Assert.Equal(1, input.BadRecords);
    }

    [Fact]
    public void A_quote_nobody_closed_costs_one_row_in_a_large_file_too()
    {
        string rows = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i},line {i}\n"));
        using LogInput input = Inputs.From(Inputs.Utf8("a,m\n1,\"open\n" + rows), Inputs.Format("csv:m"));
        string text = Encoding.UTF8.GetString(Inputs.ReadAll(input));
        Assert.StartsWith("1,\"open\0line 0\0", text, StringComparison.Ordinal);
        Assert.EndsWith("line 199999\0", text, StringComparison.Ordinal);
        Assert.Equal(1, input.BadRecords);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_pass_untouched()
    {
        byte[] content = [.. "a,m\n1,"u8, 0xff, 0xe9, .. "\n2,\""u8, 0xfe, .. "\"\n"u8];
        using LogInput input = Inputs.From(content, Inputs.Format("csv:m"));
        Assert.Equal([0xff, 0xe9, 0, 0xfe, 0], Inputs.ReadAll(input));
    }

    private static string Csv(string content) => Inputs.Text(content, Inputs.Format("csv:m"));
}
