using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Searching;

/// <summary>The files that a question is about, attached until this is disposed.</summary>
internal sealed class FileSet : IDisposable
{
    private readonly List<FileLease> _leases = [];

    /// <summary>Takes the files that may hold events within the bounds.</summary>
    public FileSet(EventFiles files, TimeBounds bounds)
    {
        foreach (var file in files.All)
        {
            if (bounds.MayBeIn(file) && files.TryTake(file) is { } lease)
            {
                _leases.Add(lease);
            }
        }
    }

    public bool IsEmpty => _leases.Count == 0;

    /// <summary>The rows of all files as one table.</summary>
    public string Rows(string columns, string where) =>
        string.Join(" UNION ALL ", _leases.Select(l => $"SELECT {columns} FROM {l.File.Catalog}.events WHERE {where}"));

    public void Dispose() => _leases.ForEach(l => l.Dispose());
}
