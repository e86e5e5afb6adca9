namespace Hikeshi.DuckDb.Exporting;

/// <summary>A file of an export, which has its name only when it is whole: what breaks off leaves nothing behind.</summary>
public sealed class WholeFile : IDisposable
{
    private readonly string _path;

    /// <param name="folder">The folder of the export; made when it is not there.</param>
    /// <param name="name">The name in it, with <c>/</c> between folder and file.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public WholeFile(string folder, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _path = Path.Join(folder, name);
        Temporary = Path.Join(folder, $".{name.Replace('/', '.')}.new");
        Directory.CreateDirectory(folder);
    }

    /// <summary>Where it is written.</summary>
    public string Temporary { get; }

    /// <summary>Gives it its name; a file that has it is replaced.</summary>
    /// <returns>Where it lies.</returns>
    public string Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.Move(Temporary, _path, overwrite: true);
        return _path;
    }

    /// <summary>Removes what is not kept.</summary>
    public void Dispose() => File.Delete(Temporary);
}
