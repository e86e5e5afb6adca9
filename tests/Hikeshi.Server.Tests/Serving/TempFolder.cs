namespace Hikeshi.Server.Tests.Serving;

/// <summary>A folder that lasts for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-server");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
