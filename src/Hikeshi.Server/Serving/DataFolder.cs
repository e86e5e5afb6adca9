using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>
/// The folder that holds all a server keeps, held by one process at a time. What the holder listens on stands in it, so
/// that other commands find the server that has it.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "lock";
    private const string ServerName = "server.json";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string Journal => System.IO.Path.Join(Path, "journal");

    /// <summary>How far followed files were read.</summary>
    public string Positions => System.IO.Path.Join(Path, "positions.json");

    public string Store => System.IO.Path.Join(Path, "store");

    /// <summary>Where data goes when nobody says: the state folder of the user.</summary>
    public static string Default(Func<string, string?> environment)
    {
        var state = environment("XDG_STATE_HOME") is { Length: > 0 } named && System.IO.Path.IsPathRooted(named)
            ? named
            : System.IO.Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return System.IO.Path.Join(state, "hikeshi");
    }

    /// <summary>Takes the folder, made when it is not there.</summary>
    /// <exception cref="StoreException">It cannot be made or written, or another process has it.</exception>
    public static DataFolder Take(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var held = new FileStream(System.IO.Path.Join(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.Delete(System.IO.Path.Join(path, ServerName));
            return new DataFolder(System.IO.Path.GetFullPath(path), held);
        }
        catch (IOException problem) when (Directory.Exists(path) && File.Exists(System.IO.Path.Join(path, LockName)))
        {
            throw new StoreException(ServeTexts.FolderTaken.With(path), problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(ServeTexts.FolderUnusable.With(path, problem.Message), problem);
        }
    }

    /// <summary>Writes down where the holder answers, for nobody else's eyes.</summary>
    public void Announce(ServerNote note)
    {
        var temporary = System.IO.Path.Join(Path, ServerName + ".new");
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var to = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(to, note, ServerNoteJson.Default.ServerNote);
        }

        File.Move(temporary, System.IO.Path.Join(Path, ServerName), overwrite: true);
    }

    /// <summary>
    /// What the server that holds a folder says of itself; null when none does. A killed server leaves its note behind, and
    /// its port to anybody: only while the folder is held is the note worth something.
    /// </summary>
    public static ServerNote? HolderOf(string path)
    {
        if (Note(path) is not { } note)
        {
            return null;
        }

        try
        {
            using var free = new FileStream(System.IO.Path.Join(path, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return note;
        }
    }

    private static ServerNote? Note(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(System.IO.Path.Join(path, ServerName)), ServerNoteJson.Default.ServerNote);
        }
        catch (Exception problem) when (problem is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        File.Delete(System.IO.Path.Join(Path, ServerName));
        _lock.Dispose();
    }
}
