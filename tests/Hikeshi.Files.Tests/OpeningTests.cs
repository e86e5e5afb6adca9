namespace Hikeshi.Files.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_gives_its_bytes_name_length_and_time()
    {
        string path = _folder.Write("a.log", Inputs.Utf8("one\ntwo\n"));
        var written = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);
        using LogInput input = LogInput.Open(path, InputFormat.Auto);
        Assert.Equal("one\ntwo\n"u8, Inputs.ReadAll(input));
        Assert.Equal((path, 8L, 8L), (input.Name, input.Length!.Value, input.Position));
        Assert.Equal(new DateTimeOffset(written), input.ModifiedUtc);
    }

    [Fact]
    public void A_stream_has_no_length_and_no_time()
    {
        using LogInput input = Inputs.From(new PausingStream([Inputs.Utf8("one\n")]));
        Assert.Null(input.Length);
        Assert.Null(input.ModifiedUtc);
    }

    [Fact]
    public void Position_and_length_count_compressed_bytes()
    {
        byte[] gzip = Inputs.Gzip(Inputs.Utf8(Inputs.Lines(1000)));
        using LogInput input = LogInput.Open(_folder.Write("a.gz", gzip), InputFormat.Auto);
        Assert.Equal(gzip.Length, input.Length);
        Inputs.ReadAll(input);
        Assert.Equal(gzip.Length, input.Position);
    }

    [Fact]
    public void An_empty_file_ends_at_once_in_every_format()
    {
        foreach (string format in new[] { "auto", "lines", "json", "json:a", "csv", "csv:a" })
        {
            Assert.Equal("", Inputs.Text("", Inputs.Format(format)));
        }
    }

    [Fact]
    public void A_file_that_is_written_to_can_be_opened()
    {
        string path = Path.Combine(_folder.Root, "live.log");
        using var writer = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        writer.Write("one\n"u8);
        writer.Flush();
        using LogInput input = LogInput.Open(path, InputFormat.Auto);
        Assert.Equal("one\n"u8, Inputs.ReadAll(input));
    }

    [Theory]
    [InlineData("missing.log")]
    [InlineData("missing/a.log")]
    public void A_missing_file_is_a_problem_that_names_it(string name)
    {
        string path = Path.Combine(_folder.Root, name);
        Assert.Equal((InputProblemKind.NotFound, path), ProblemOf(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_cannot_be_one_is_not_found(string path) =>
        Assert.Equal((InputProblemKind.NotFound, path), ProblemOf(path));

    [Fact]
    public void A_folder_is_a_problem() =>
        Assert.Equal((InputProblemKind.IsDirectory, _folder.Root), ProblemOf(_folder.Root));

    [Fact]
    public void A_file_without_permission_is_a_problem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "this user may read all");
        string path = _folder.Write("secret.log", [1]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Equal((InputProblemKind.AccessDenied, path), ProblemOf(path));
    }

    [Fact]
    public void A_failing_stream_gives_what_came_before_and_then_the_problem()
    {
        using LogInput input = Inputs.From(new FailingStream(Inputs.Utf8("one\ntw")));
        InputProblem? problem = Inputs.ReadUntilProblem(input, out byte[] bytes);
        Assert.Equal("one\ntw"u8, bytes);
        Assert.Equal(new InputProblem(InputProblemKind.ReadFailed, "-", 6, "unplugged"), problem);
    }

    [Fact]
    public void After_a_problem_comes_the_end()
    {
        using LogInput input = Inputs.From(new FailingStream(Inputs.Utf8("one")));
        Assert.NotNull(Inputs.ReadUntilProblem(input, out _));
        Assert.Equal(0, input.Read(new byte[10]));
    }

    [Fact]
    public void Disposing_the_input_closes_the_stream()
    {
        byte[][] contents = ["a\n"u8.ToArray(), Inputs.Gzip([1]), Inputs.Zstd([1]), "a\0\n\0"u8.ToArray()];
        foreach (byte[] content in contents)
        {
            var stream = new MemoryStream(content);
            Inputs.From(stream, InputFormat.Auto).Dispose();
            Assert.False(stream.CanRead);
        }
    }

    private static (InputProblemKind Kind, string Name) ProblemOf(string path)
    {
        InputProblem problem = Assert.Throws<InputException>(() => LogInput.Open(path, InputFormat.Auto)).Problem;
        return (problem.Kind, problem.Name);
    }
}
