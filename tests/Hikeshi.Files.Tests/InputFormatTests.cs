namespace Hikeshi.Files.Tests;

public sealed class InputFormatTests
{
    [Theory]
    [InlineData("auto", InputFormatKind.Auto, null)]
    [InlineData("lines", InputFormatKind.Lines, null)]
    [InlineData("json", InputFormatKind.Json, null)]
    [InlineData("json:event.original", InputFormatKind.Json, "event.original")]
    [InlineData("csv", InputFormatKind.Csv, null)]
    [InlineData("csv:Raw Message: 生", InputFormatKind.Csv, "Raw Message: 生")]
    public void A_format_is_read_and_written_alike(string text, InputFormatKind kind, string? name)
    {
        Assert.True(InputFormat.TryParse(text, out InputFormat? format));
        Assert.Equal((kind, name), (format.Kind, format.Name));
        Assert.Equal(text, format.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("json:")]
    [InlineData("csv:")]
    [InlineData("JSON")]
    [InlineData("lines:x")]
    [InlineData("xml")]
    public void Other_text_is_no_format(string? text)
    {
        Assert.False(InputFormat.TryParse(text, out InputFormat? format));
        Assert.Null(format);
    }
}
