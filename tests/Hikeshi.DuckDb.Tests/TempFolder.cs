namespace Hikeshi.DuckDb.Tests;

/// <summary>A folder that goes when the test ends.</summary>
public sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hikeshi-store-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
