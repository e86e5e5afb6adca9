using System.Text;
using Hikeshi.Files.Following;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Files.Tests.Following;

/// <summary>A file in a folder of its own, and the one who follows it.</summary>
internal sealed class Followed : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Lazy<FollowedFile> _file;

    public Followed(FollowOptions? options = null) =>
        _file = new(() => new FollowedFile(this["fw.log"], (options ?? new FollowOptions()) with { Clock = Clock }));

    public FakeTimeProvider Clock { get; } = new();

    public FollowedFile File => _file.Value;

    public string this[string name] => Path.Join(_folder.Root, name);

    public void Append(string text, string name = "fw.log") => System.IO.File.AppendAllText(this[name], text);

    public void Rename(string to) => System.IO.File.Move(this["fw.log"], this[to]);

    public void CopyAndTruncate(string to)
    {
        System.IO.File.Copy(this["fw.log"], this[to]);
        using var stream = new FileStream(this["fw.log"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.SetLength(0);
    }

    /// <summary>All there is to read now.</summary>
    public string Read(int size = 4096)
    {
        var text = new StringBuilder();
        var to = new byte[size];
        for (var count = File.Read(to); count > 0; count = File.Read(to))
        {
            text.Append(Encoding.UTF8.GetString(to, 0, count));
        }

        return text.ToString();
    }

    public void Dispose()
    {
        File.Dispose();
        _folder.Dispose();
    }
}
