using System.Text;

namespace Hikeshi.Files.Tests;

public sealed class LargeRecordTests
{
    private static readonly string Huge = new('x', 3 * 1024 * 1024);

    [Theory]
    [InlineData("json:m", "", "{{\"m\":\"{0}\"}}\n")]
    [InlineData("json:m", "[", "{{\"m\":\n\"{0}\"}},\n")]
    [InlineData("csv:m", "a,m\n", "1,\"{0}\"\n")]
    public void A_record_above_1_MiB_passes_raw_and_the_next_is_read(string format, string before, string record)
    {
        string content = before + Record(record, "one") + Record(record, Huge) + Record(record, "two");
        using LogInput input = Inputs.From(Inputs.Utf8(content), Inputs.Format(format));
        string text = Encoding.UTF8.GetString(Inputs.ReadAll(input, chunk: 65536));
        string raw = Record(record, Huge).TrimEnd('\n').Replace('\n', '\0');
        Assert.True(text == $"one\0{raw}\0two\0");
        Assert.True(input.BadRecords > 0);
    }

    [Theory]
    [InlineData("json:m", "{{\"m\":\"{0}\"}}")]
    [InlineData("csv:m", "a,m\n1,{0}")]
    public void A_huge_last_record_without_an_end_is_not_lost(string format, string record)
    {
        using LogInput input = Inputs.From(Inputs.Utf8(Record(record, Huge)), Inputs.Format(format));
        string last = Record(record, Huge).Split('\n')[^1];
        Assert.True(Encoding.UTF8.GetString(Inputs.ReadAll(input, chunk: 65536)) == last + "\0");
    }

    [Theory]
    [InlineData("json:m", "{{\"m\":\"{0}\"}}\n")]
    [InlineData("csv:m", "a,m\n1,\"{0}\"\n")]
    public void A_record_just_below_1_MiB_is_read(string format, string record)
    {
        string message = new('x', (1024 * 1024) - 100);
        using LogInput input = Inputs.From(Inputs.Utf8(Record(record, message)), Inputs.Format(format));
        Assert.True(Encoding.UTF8.GetString(Inputs.ReadAll(input, chunk: 65536)) == message + "\0");
        Assert.Equal(0, input.BadRecords);
    }

    [Fact]
    public void A_long_plain_line_is_not_held()
    {
        var pipe = new PausingStream([Inputs.Utf8(Huge)], endless: true);
        using LogInput input = Inputs.From(pipe, InputFormat.Auto);
        Assert.True(input.Read(new byte[100]) > 0);
        Assert.True(input.Position < 128 * 1024);
    }

    [Theory]
    [InlineData("json:m", "", "{{\"m\":\"tab\\t{0}\"}}\n")]
    [InlineData("csv:m", "a,m\n", "1,\"{0}\"\n")]
    public void Nothing_is_allocated_for_a_record(string format, string before, string record)
    {
        string content = before + string.Concat(Enumerable.Repeat(Record(record, "message"), 20_000));
        using LogInput input = Inputs.From(Inputs.Utf8(content), Inputs.Format(format));
        byte[] buffer = new byte[65536];
        input.Read(buffer);
        long start = GC.GetAllocatedBytesForCurrentThread();
        while (input.Read(buffer) > 0)
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 20_000);
    }

    private static string Record(string pattern, string message) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, message);
}
