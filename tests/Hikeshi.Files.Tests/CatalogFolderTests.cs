namespace Hikeshi.Files.Tests;

public sealed class CatalogFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_sorted_by_their_relative_path()
    {
        _folder.Write("messages/713/713120.toml", "b"u8.ToArray());
        _folder.Write("messages/713.toml", "a"u8.ToArray());
        _folder.Write("classes.toml", "c"u8.ToArray());
        _folder.Write("Upper.toml", "u"u8.ToArray());
        _folder.Write("readme.md", "no"u8.ToArray());
        _folder.Write("backup.toml~", "no"u8.ToArray());
        string[] expected =
            ["Upper.toml u", "classes.toml c", "messages/713.toml a", "messages/713/713120.toml b"];
        Assert.Equal(
            expected,
            CatalogFolder.Read(_folder.Root).Select(file => $"{file.RelativePath} {file.Text}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_trailing_separator_changes_nothing()
    {
        _folder.Write("a.toml", "x"u8.ToArray());
        string directory = _folder.Root + Path.DirectorySeparatorChar;
        Assert.Equal("a.toml", Assert.Single(CatalogFolder.Read(directory)).RelativePath);
    }

    [Fact]
    public void Text_is_utf8_without_its_mark()
    {
        _folder.Write("a.toml", [0xef, 0xbb, 0xbf, .. "title = \"火消し\"\n"u8]);
        Assert.Equal("title = \"火消し\"\n", Assert.Single(CatalogFolder.Read(_folder.Root)).Text);
    }

    [Fact]
    public void An_empty_folder_has_no_files() => Assert.Empty(CatalogFolder.Read(_folder.Root));

    [Fact]
    public void A_missing_folder_is_a_problem_at_once()
    {
        string path = Path.Combine(_folder.Root, "missing");
        InputProblem problem = Assert.Throws<InputException>(() => { CatalogFolder.Read(path); }).Problem;
        Assert.Equal((InputProblemKind.NotFound, path), (problem.Kind, problem.Name));
    }

    [Fact]
    public void A_file_above_1_MiB_is_a_problem_that_names_it()
    {
        string path = _folder.Write("big.toml", new byte[(1024 * 1024) + 1]);
        Assert.Equal((InputProblemKind.TooLarge, path), ProblemOfReading());
    }

    [Fact]
    public void A_file_of_1_MiB_is_read()
    {
        _folder.Write("big.toml", new byte[1024 * 1024]);
        Assert.Equal(1024 * 1024, Assert.Single(CatalogFolder.Read(_folder.Root)).Text.Length);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_a_problem_that_names_it()
    {
        string path = _folder.Write("messages/sjis.toml", [0x93, 0xfa]);
        Assert.Equal((InputProblemKind.Corrupt, path), ProblemOfReading());
    }

    [Fact]
    public void A_link_to_nowhere_is_a_problem_that_names_it()
    {
        string path = Link("gone.toml", Path.Combine(_folder.Root, "nowhere"));
        Assert.Equal((InputProblemKind.NotFound, path), ProblemOfReading());
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        _folder.Write("a/x.toml", "x"u8.ToArray());
        Link("a/up", _folder.Root);
        Link("a/self", Path.Combine(_folder.Root, "a"));
        Assert.Equal("a/x.toml", Assert.Single(CatalogFolder.Read(_folder.Root)).RelativePath);
    }

    [Fact]
    public void A_link_to_itself_does_not_hang()
    {
        _folder.Write("x.toml", "x"u8.ToArray());
        Link("self", Path.Combine(_folder.Root, "self"));
        Assert.Single(CatalogFolder.Read(_folder.Root));
    }

    [Fact]
    public void A_link_to_another_folder_is_followed()
    {
        using var other = new TempFolder();
        other.Write("deep/y.toml", "y"u8.ToArray());
        Link("shared", other.Root);
        Assert.Equal("shared/deep/y.toml", Assert.Single(CatalogFolder.Read(_folder.Root)).RelativePath);
    }

    [Fact]
    public void A_mounted_config_map_gives_each_file_once()
    {
        _folder.Write("..2026_01_02/x.toml", "x"u8.ToArray());
        Link("..data", Path.Combine(_folder.Root, "..2026_01_02"));
        Link("x.toml", Path.Combine(_folder.Root, "..data", "x.toml"));
        Assert.Equal("x.toml", Assert.Single(CatalogFolder.Read(_folder.Root)).RelativePath);
    }

    private string Link(string relativePath, string target)
    {
        string path = Path.Combine(_folder.Root, relativePath);
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException e)
        {
            Assert.Skip("no symbolic links here: " + e.Message);
        }

        return path;
    }

    private (InputProblemKind Kind, string Name) ProblemOfReading()
    {
        InputProblem problem = Assert.Throws<InputException>(() => CatalogFolder.Read(_folder.Root).ToList()).Problem;
        return (problem.Kind, problem.Name);
    }
}
