using Hikeshi.Files;
using Hikeshi.Files.Following;
using Hikeshi.Syslog.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Syslog.Local;

/// <summary>
/// The files that patterns mean, each known by what it is and not by its name: a rotation that renames changes nothing, and
/// a copy of what was read is read from there on.
/// </summary>
internal sealed class FollowedFiles : IDisposable
{
    /// <summary>So many files are followed; of more, those that were written last.</summary>
    private const int Most = 10_000;

    /// <summary>So many files that are gone are remembered: a mount, or a copy, may bring them back.</summary>
    private const int MostGone = 1_000;

    private readonly FileGlob[] _globs;
    private readonly FileSourceOptions _options;
    private readonly Dictionary<FileIdentity, FollowedLog> _known = [];
    private readonly List<SavedPlace> _gone = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public FollowedFiles(IReadOnlyList<string> globs, FileSourceOptions options) =>
        (_globs, _options) = ([.. globs.Select(g => new FileGlob(g))], options);

    /// <summary>The files, those that were found first before others.</summary>
    public List<FollowedLog> Logs { get; } = [];

    /// <summary>How far each was read, with those that are gone.</summary>
    public IReadOnlyList<SavedPlace> Places => [.. _gone, .. Logs.Select(l => new SavedPlace(l.Path, l.Place))];

    /// <summary>Goes on where it was: first with what was not read of files that were renamed meanwhile.</summary>
    /// <param name="saved">How far files were read.</param>
    public void Begin(IReadOnlyList<SavedPlace> saved)
    {
        var folders = new Dictionary<string, Dictionary<FileIdentity, string>>(StringComparer.Ordinal);
        foreach (var place in saved)
        {
            if (!_globs.Any(g => g.Matches(place.Path)) || Find(place, folders) is not { } file)
            {
                Forget(place);
                continue;
            }

            Follow(new FollowedLog(file, place.Path, place.Place.Offset, _options));
        }

        Look();
    }

    /// <summary>Finds new files and names, and lets go of those that vanished once their rest was read.</summary>
    public void Look()
    {
        foreach (var log in Logs)
        {
            if (log.TakeTruncated() is { } truncated)
            {
                Forget(new SavedPlace(log.Path, truncated));
            }
        }

        var seen = new HashSet<FileIdentity>();
        foreach (var path in Newest(_globs.SelectMany(g => g.Expand()).Distinct(StringComparer.Ordinal)))
        {
            // A file that has two names is read once.
            if (FileIdentity.Of(path) is { } identity && seen.Add(identity))
            {
                Try(path, () => Meet(identity, path));
            }
        }

        foreach (var log in Logs.Where(l => !l.IsOpen && !seen.Contains(l.Place.File)).ToList())
        {
            Forget(new SavedPlace(log.Path, log.Place));
            _known.Remove(log.Place.File);
            Logs.Remove(log);
        }
    }

    /// <summary>Lets something be done with a file; what fails is told once, and may do better the next time.</summary>
    public void Try(string path, Action what)
    {
        try
        {
            what();
        }
        catch (InputException problem) when (problem.Problem.Kind == InputProblemKind.NotFound)
        {
            // Gone between two looks.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Tell(FileTexts.Unreadable.With(path, problem is InputException input ? input.Problem.Detail : problem.Message));
        }
    }

    /// <summary>Tells something once.</summary>
    public void Tell(LocalText sentence)
    {
        if (_told.Count < MostGone && _told.Add(sentence.En))
        {
            _options.Report(sentence);
        }
    }

    public void Dispose()
    {
        Logs.ForEach(l => l.Dispose());
        Logs.Clear();
    }

    private void Meet(FileIdentity identity, string path)
    {
        if (_known.TryGetValue(identity, out var known))
        {
            known.Reopen(path);
            return;
        }

        var file = TailedFile.Open(path);
        var head = file.PlaceAt(FilePlace.GlimpseBytes).Head;
        if (Remembered(file) is { } place)
        {
            _gone.Remove(place);
            Follow(new FollowedLog(file, place.Path, place.Place.Offset, _options));
        }
        else if (Logs.Exists(l => l.IsOriginalOf(file, head)))
        {
            // A copy, perhaps of a file that is about to be truncated: what comes of it shows at a later look.
            file.Dispose();
        }
        else
        {
            Follow(new FollowedLog(file, path, 0, _options));
        }
    }

    /// <summary>How far a file was read that is gone: this one by another name, or one of which this is a copy.</summary>
    private SavedPlace? Remembered(TailedFile file) =>
        _gone.FindLast(g => file.IsAt(g.Place)) ?? _gone.FindLast(g => file.IsCopyAt(g.Place));

    private void Follow(FollowedLog log)
    {
        log.Before = Logs.FindLast(l => l.Path == log.Path);
        Logs.Add(log);
        _known[log.Place.File] = log;
    }

    private void Forget(SavedPlace place)
    {
        _gone.Add(place);
        if (_gone.Count > MostGone)
        {
            _gone.RemoveAt(0);
        }
    }

    /// <summary>
    /// A file that has more than was read of it, by whatever name in the same folder; else a copy of it whose name goes on
    /// from its own, as rotations name them.
    /// </summary>
    private static TailedFile? Find(SavedPlace saved, Dictionary<string, Dictionary<FileIdentity, string>> folders)
    {
        var folder = Path.GetDirectoryName(saved.Path)!;
        if (!folders.TryGetValue(folder, out var files))
        {
            folders[folder] = files = Names(folder);
        }

        var place = saved.Place;
        if (files.TryGetValue(place.File, out var path) && Open(path, f => f.IsAt(place)) is { } file)
        {
            if (file.Length > place.Offset)
            {
                return file;
            }

            file.Dispose();
            return null;
        }

        return files.Values.Where(f => f.StartsWith(saved.Path, StringComparison.Ordinal))
            .Select(f => Open(f, c => c.IsCopyAt(place) && c.Length > place.Offset))
            .FirstOrDefault(f => f is not null);
    }

    private static TailedFile? Open(string path, Func<TailedFile, bool> isWanted)
    {
        try
        {
            var file = TailedFile.Open(path);
            if (isWanted(file))
            {
                return file;
            }

            file.Dispose();
        }
        catch (IOException)
        {
            // Not readable now: if it is followed, the first look tells.
        }

        return null;
    }

    private static Dictionary<FileIdentity, string> Names(string folder)
    {
        var names = new Dictionary<FileIdentity, string>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Take(Most))
            {
                if (FileIdentity.Of(path) is { } identity)
                {
                    names[identity] = path;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The folder is gone, or not ours to see.
        }

        return names;
    }

    private IEnumerable<string> Newest(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        if (all.Count <= Most)
        {
            return all;
        }

        Tell(FileTexts.TooManyFiles.With(Most));
        return all.OrderByDescending(File.GetLastWriteTimeUtc).Take(Most);
    }
}
