using System.Text;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>The folder that a bundle is written to: a new one or an empty one, so that nothing is mixed or lost.</summary>
internal sealed class BundleFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>False when something stands there already.</summary>
    public bool IsFree() =>
        !File.Exists(Path) && (!Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any());

    public void Create() => Directory.CreateDirectory(Path);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var file = Open(name);
        file.Write(bytes);
    }

    /// <summary>A new file, to be disposed of by the caller.</summary>
    public FileStream Open(string name)
    {
        var full = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return new FileStream(full, FileMode.CreateNew, FileAccess.Write);
    }
}
