namespace Hikeshi.Server.Serving;

/// <summary>What a stream holds, in a file that only this user may read, until it is disposed: a file can be looked at twice.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-received-");

    private TemporaryFile()
    {
    }

    public string Path => System.IO.Path.Join(_folder.FullName, "file");

    public static async Task<TemporaryFile> OfAsync(Stream from, CancellationToken cancel)
    {
        var file = new TemporaryFile();
        try
        {
            await using var to = File.Create(file.Path);
            await from.CopyToAsync(to, cancel);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
