namespace Hikeshi.Files.Bytes;

/// <summary>Opens a file to read beside others who write it, and turns the system's refusals into problems.</summary>
internal static class InputFile
{
    private static readonly FileStreamOptions ReadBesideWriters = new()
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    };

    public static FileStream Open(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw Refused(InputProblemKind.IsDirectory, name, "is a directory");
        }

        try
        {
            return new FileStream(path, ReadBesideWriters);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw Refused(InputProblemKind.NotFound, name, e.Message, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Refused(InputProblemKind.AccessDenied, name, e.Message, e);
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            throw Refused(InputProblemKind.ReadFailed, name, e.Message, e);
        }
    }

    public static DateTimeOffset? ModifiedUtc(FileStream file)
    {
        try
        {
            return new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    public static InputException Refused(
        InputProblemKind kind, string name, string detail, Exception? inner = null) =>
        new(new InputProblem(kind, name, Position: null, detail), inner);
}
