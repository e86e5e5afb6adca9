using System.Text;
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
    private const string SocketName = "command.sock";
    private const string PassingName = "passing";

    /// <summary>What fits into <c>sun_path</c> everywhere.</summary>
    private const int LongestSocket = 100;

    private readonly FileStream _lock;
    private readonly bool _isPassing;
    private string? _socket;

    private DataFolder(string path, FileStream held, bool isPassing) => (Path, _lock, _isPassing) = (path, held, isPassing);

    public string Path { get; }

    public string Journal => System.IO.Path.Join(Path, "journal");

    /// <summary>How far followed files were read.</summary>
    public string Positions => System.IO.Path.Join(Path, "positions.json");

    public string Store => System.IO.Path.Join(Path, "store");

    /// <summary>What lasts as long as a request. What a process that was killed left there is removed when the folder is taken.</summary>
    public string Passing => System.IO.Path.Join(Path, PassingName);

    /// <summary>
    /// Where a server answers commands: whoever may enter the folder may do everything. A path that is too long for a
    /// socket is taken elsewhere, in a folder that only this user may enter.
    /// </summary>
    public string Socket => _socket ??= Encoding.UTF8.GetByteCount(System.IO.Path.Join(Path, SocketName)) <= LongestSocket
        ? System.IO.Path.Join(Path, SocketName)
        : System.IO.Path.Join(Directory.CreateTempSubdirectory("hikeshi-").FullName, SocketName);

    /// <summary>Where data goes when nobody says: the state folder of the user.</summary>
    public static string Default(Func<string, string?> environment)
    {
        var state = environment("XDG_STATE_HOME") is { Length: > 0 } named && System.IO.Path.IsPathRooted(named)
            ? named
            : System.IO.Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return System.IO.Path.Join(state, "hikeshi");
    }

    /// <summary>Takes the folder, made when it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="isPassing">Whether it goes when it is let go.</param>
    /// <exception cref="StoreException">It cannot be made or written, or another process has it.</exception>
    public static DataFolder Take(string path, bool isPassing = false)
    {
        try
        {
            Make(path);
            var held = new FileStream(System.IO.Path.Join(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // What a process that was killed left: nobody answers there while the folder is ours.
            File.Delete(System.IO.Path.Join(path, ServerName));
            File.Delete(System.IO.Path.Join(path, SocketName));
            if (Directory.Exists(System.IO.Path.Join(path, PassingName)))
            {
                Directory.Delete(System.IO.Path.Join(path, PassingName), recursive: true);
            }

            return new DataFolder(System.IO.Path.GetFullPath(path), held, isPassing);
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

    /// <summary>Where a server keeps the keys of its cookies: only this user may enter, also when it was there before.</summary>
    public DirectoryInfo Keys()
    {
        var keys = Make(System.IO.Path.Join(Path, "keys"));
        if (!OperatingSystem.IsWindows())
        {
            keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        return keys;
    }

    /// <summary>Writes down where the holder answers, for nobody else's eyes.</summary>
    public void Announce(string? url)
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
            JsonSerializer.Serialize(to, new ServerNote(url, Environment.ProcessId, url is null ? null : _socket), ServerNoteJson.Default.ServerNote);
        }

        File.Move(temporary, System.IO.Path.Join(Path, ServerName), overwrite: true);
    }

    /// <summary>
    /// What the server that holds a folder says of itself; null when none does. A killed server leaves its note behind, and
    /// its place to anybody: only while the folder is held is the note worth something.
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

    /// <summary>Makes a folder that only this user may enter; one that is there stays as it is.</summary>
    private static DirectoryInfo Make(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

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
        if (_socket is not null)
        {
            File.Delete(_socket);
            if (!_socket.StartsWith(Path, StringComparison.Ordinal))
            {
                Directory.Delete(System.IO.Path.GetDirectoryName(_socket)!);
            }
        }

        _lock.Dispose();
        if (_isPassing)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
