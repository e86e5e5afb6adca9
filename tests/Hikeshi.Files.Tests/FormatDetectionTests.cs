namespace Hikeshi.Files.Tests;

public sealed class FormatDetectionTests
{
    [Theory]
    [InlineData("{\"message\":\"a\"}\n", "json")]
    [InlineData("\n  {\"message\":\"a\"}\n", "json")]
    [InlineData("{\"event\":{\"original\":\"a\"}}", "json")]
    [InlineData("{\"event.original\":\"a\"}", "json")]
    [InlineData("[ { \"log\" : \"a\" } ]", "json")]
    [InlineData("{\"text\":\"a\"}\n", "lines")]
    [InlineData("{\"message\":1}\n", "lines")]
    [InlineData("{ not json }\n", "lines")]
    [InlineData("[ERROR] something\n", "lines")]
    [InlineData("{", "lines")]
    [InlineData("_time,_raw\n", "csv")]
    [InlineData("_time,_raw", "csv")]
    [InlineData("\"_raw\"\n", "csv")]
    [InlineData("time;message;host\r\n", "csv")]
    [InlineData("time\tmessage\r\n", "csv")]
    [InlineData("message\n", "lines")]
    [InlineData("a message, raw or not, was logged\n", "lines")]
    [InlineData("<165>Mar 1 fw : %FTD-5-713120: x\n", "lines")]
    public void Auto_looks_at_the_first_bytes(string content, string expected)
    {
        using LogInput input = Inputs.From(Inputs.Utf8(content), InputFormat.Auto);
        Assert.Equal(expected, input.Format.ToString());
        Assert.Equal(expected != "lines", input.HasNulRecords);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"message\":\"b\"}\n")]
    [InlineData("\n\n  leading blanks\r\n")]
    [InlineData("a, \"b\" ,c\n")]
    public void What_is_not_recognised_passes_as_it_is(string content) =>
        Assert.Equal(content, Inputs.Text(content, InputFormat.Auto));

    [Fact]
    public void Lines_are_never_looked_into()
    {
        const string Content = "{\"message\":\"a\"}\n";
        Assert.Equal(Content, Inputs.Text(Content, InputFormat.Lines));
    }

    [Fact]
    public void A_brace_that_never_closes_does_not_hold_the_input_back()
    {
        string content = "{ open\n" + Inputs.Lines(3000);
        Assert.Equal(content, Inputs.Text(content, InputFormat.Auto));
    }

    [Fact]
    public void Exports_inside_gzip_and_utf16_are_found()
    {
        byte[] utf16 = System.Text.Encoding.Unicode.GetBytes("{\"_raw\":\"火消し\"}\n");
        Assert.Equal("火消し|", Inputs.Text(Inputs.Gzip([0xff, 0xfe, .. utf16]), InputFormat.Auto));
    }
}
