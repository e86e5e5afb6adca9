using System.Text;

namespace Hikeshi.Files.Tests;

public sealed class JsonTests
{
    [Fact]
    public void Each_line_gives_the_text_under_the_key() =>
        Assert.Equal("one|two|", Json("{\"n\":1,\"m\":\"one\"}\n{\"m\":\"two\",\"n\":2}\r\n"));

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Equal("one|", Json("{\"m\":\"one\"}"));

    [Fact]
    public void Blank_lines_are_nothing() =>
        Assert.Equal("one|two|", Json("\n{\"m\":\"one\"}\n \t\r\n{\"m\":\"two\"}\n\n"));

    [Fact]
    public void A_line_feed_inside_a_message_survives() =>
        Assert.Equal("one\n  more\r\nend|two|", Json("{\"m\":\"one\\n  more\\r\\nend\"}\n{\"m\":\"two\"}\n"));

    [Fact]
    public void The_end_of_line_an_exporter_kept_is_not_part_of_the_message() =>
        Assert.Equal("one|two|", Json("{\"m\":\"one\\r\\n\"}\n{\"m\":\"two\\u0000\"}\n"));

    [Fact]
    public void Escapes_are_resolved() =>
        Assert.Equal("\"\\/\b\f\té火\U0001F692|", Json("{\"m\":\"\\\"\\\\\\/\\b\\f\\t\\u00e9\\u706B\\ud83d\\ude92\"}"));

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude92")]
    public void Half_an_escaped_pair_becomes_the_replacement_character(string escape) =>
        Assert.Equal("a\ufffdb|", Json($"{{\"m\":\"a{escape}b\"}}"));

    [Fact]
    public void Half_a_pair_before_another_escape_takes_nothing_of_it() =>
        Assert.Equal("\ufffd\ufffdA|", Json("{\"m\":\"\\ud83d\\ud83d\\u0041\"}"));

    [Fact]
    public void Bytes_that_are_not_utf8_pass_untouched_with_and_without_escapes()
    {
        byte[] content = [.. "{\"m\":\""u8, 0xff, 0xe9, .. "\"}\n{\"m\":\"\\t"u8, 0xff, .. "\"}\n"u8];
        using LogInput input = Inputs.From(content, Inputs.Format("json:m"));
        Assert.Equal([0xff, 0xe9, 0, (byte)'\t', 0xff, 0], Inputs.ReadAll(input));
        Assert.Equal(0, input.BadRecords);
    }

    [Theory]
    [InlineData("{\"event.original\":\"a\"}")]
    [InlineData("{\"event\":{\"kind\":\"x\",\"original\":\"a\"}}")]
    [InlineData("{\"event\":1,\"event\":{\"original\":\"a\"}}")]
    [InlineData("{\"event\":{\"deep\":{\"original\":\"no\"},\"original\":\"a\"},\"z\":[1,{}]}")]
    public void A_dot_in_the_key_is_itself_or_a_step(string content) =>
        Assert.Equal("a|", Inputs.Text(content, Inputs.Format("json:event.original")));

    [Fact]
    public void Steps_and_dots_may_mix() =>
        Assert.Equal("x|", Inputs.Text("{\"a.b\":{\"c.d\":\"x\"}}", Inputs.Format("json:a.b.c.d")));

    [Fact]
    public void The_usual_keys_are_tried_in_their_order() =>
        Assert.Equal(
            "1|2|3|4|5|",
            Inputs.Text(
                "{\"log\":\"-\",\"message\":\"-\",\"event\":{\"original\":\"1\"}}\n{\"message\":\"-\",\"_raw\":\"2\"}\n"
                + "{\"raw\":\"-\",\"message\":\"3\"}\n{\"log\":\"-\",\"raw\":\"4\"}\n{\"log\":\"5\"}\n",
                InputFormat.Auto));

    [Theory]
    [InlineData("{\"m\":\"cut")]
    [InlineData("{\"m\":\"x\"} trailing")]
    [InlineData("{\"m\":\"x\"")]
    [InlineData("{\"other\":\"x\"}")]
    [InlineData("{\"m\":7}")]
    [InlineData("{\"m\":null}")]
    [InlineData("{\"m\":{\"a\":\"b\"}}")]
    [InlineData("plain text")]
    [InlineData("\"m\"")]
    [InlineData("{\"m\":\"bad \\x escape\"}")]
    public void A_line_without_a_message_passes_whole_and_is_counted(string line)
    {
        string content = $"{{\"m\":\"one\"}}\n{line}\n{{\"m\":\"two\"}}\n";
        using LogInput input = Inputs.From(Inputs.Utf8(content), Inputs.Format("json:m"));
        Assert.Equal($"one\0{line}\0two\0", Encoding.UTF8.GetString(Inputs.ReadAll(input)));
        Assert.Equal(1, input.BadRecords);
    }

    [Fact]
    public void Nesting_beyond_reason_passes_whole()
    {
        string line = "{\"m\":\"x\",\"a\":" + new string('[', 5000) + new string(']', 5000) + "}";
        Assert.Equal(line + "|", Json(line));
    }

    [Theory]
    [InlineData("[{\"m\":\"one\"},{\"m\":\"two\"}]")]
    [InlineData("[\n{\"m\":\"one\"},\n{\"m\":\"two\"}\n]\n")]
    [InlineData(" [ { \"m\" :\n \"one\", \"o\": { \"x\": [ \"}{\\\"\" ] }\n}\n,\n{ \"m\": \"two\" } ] \n")]
    [InlineData("{\n \"m\": \"one\"\n}\n{\n \"m\": \"two\"\n}\n")]
    public void An_array_or_objects_over_many_lines_give_their_messages(string content) =>
        Assert.Equal("one|two|", Json(content));

    [Fact]
    public void A_pretty_object_without_the_key_passes_whole() =>
        Assert.Equal("{\n \"x\": 1\n}|two|", Json("[{\n \"x\": 1\n},\n{\"m\":\"two\"}]"));

    [Fact]
    public void A_cut_array_gives_what_is_whole_and_passes_the_rest()
    {
        using LogInput input = Inputs.From(Inputs.Utf8("[{\"m\":\"one\"},\n{\"m\":\"tw"), Inputs.Format("json:m"));
        Assert.Equal("one\0{\"m\":\"tw\0"u8, Inputs.ReadAll(input));
        Assert.Equal(1, input.BadRecords);
    }

    [Fact]
    public void A_line_feed_in_a_string_breaks_one_object_of_an_array_only() =>
        Assert.Equal(
            "one|{\"m\":\"br|oken\"},|two|",
            Json("[{\"m\":\"one\"},\n{\"m\":\"br\noken\"},\n{\"m\":\"two\"}]"));

    [Fact]
    public void Strings_in_an_array_pass_whole() =>
        Assert.Equal("one|\"stray\",|", Json("[{\"m\":\"one\"},\"stray\",\n]"));

    [Fact]
    public void A_cut_gzip_gives_all_records_before_the_problem()
    {
        byte[] gzip = Inputs.Gzip(Inputs.Utf8("{\"m\":\"one\"}\n{\"m\":\"two\"}"));
        using LogInput input = Inputs.From(gzip[..^1], Inputs.Format("json:m"));
        Assert.Equal(InputProblemKind.Truncated, Inputs.ReadUntilProblem(input, out byte[] bytes)?.Kind);
        Assert.Equal("one\0two\0"u8, bytes);
        Assert.Equal(0, input.Read(new byte[9]));
    }

    private static string Json(string content) => Inputs.Text(content, Inputs.Format("json:m"));
}
