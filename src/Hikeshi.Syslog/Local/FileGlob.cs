using System.IO.Enumeration;

namespace Hikeshi.Syslog.Local;

/// <summary>
/// A path in which <c>*</c> and <c>?</c> may stand in any part, and the files that it means. Compressed files are none of
/// them: what a rotation packs was read before.
/// </summary>
internal sealed class FileGlob
{
    /// <summary>So many entries of a folder are looked at.</summary>
    private const int Most = 100_000;

    private static readonly string[] Compressed = [".gz", ".zst", ".bz2", ".xz", ".lz4", ".zip"];

    private static readonly EnumerationOptions Here = new() { IgnoreInaccessible = true, MatchType = MatchType.Simple };

    private readonly string _root;
    private readonly string[] _parts;

    public FileGlob(string pattern)
    {
        var full = Path.GetFullPath(pattern);
        _root = Path.GetPathRoot(full)!;
        _parts = Parts(full);
    }

    /// <summary>The paths of those that are there, in order.</summary>
    public IEnumerable<string> Expand()
    {
        IEnumerable<string> folders = [_root];
        foreach (var part in _parts[..^1])
        {
            folders = folders.SelectMany(f => HasWildcard(part) ? Entries(f, part, Directory.EnumerateDirectories) : [Path.Join(f, part)]);
        }

        var name = _parts[^1];
        return folders
            .SelectMany(f => HasWildcard(name) ? Entries(f, name, Directory.EnumerateFiles) : File.Exists(Path.Join(f, name)) ? [Path.Join(f, name)] : [])
            .Where(f => !IsCompressed(f))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>True for a path that it means, whether there is such a file or not.</summary>
    public bool Matches(string path)
    {
        var parts = Parts(path);
        return parts.Length == _parts.Length && !IsCompressed(path) && _parts.Zip(parts).All(p => Means(p.First, p.Second));
    }

    private static string[] Parts(string full) =>
        full[Path.GetPathRoot(full)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCompressed(string path) => Compressed.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool HasWildcard(string part) => part.AsSpan().IndexOfAny('*', '?') >= 0;

    private static bool Means(string part, string name) => FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false);

    private static IEnumerable<string> Entries(string folder, string part, Func<string, string, EnumerationOptions, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(folder, "*", Here).Take(Most).Where(e => Means(part, Path.GetFileName(e)))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Gone, or not ours to see: it may come back by the next look.
            return [];
        }
    }
}
