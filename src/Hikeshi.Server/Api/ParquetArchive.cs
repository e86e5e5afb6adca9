using System.Formats.Tar;
using System.Globalization;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.Querying;

namespace Hikeshi.Server.Api;

/// <summary>
/// The Parquet files of an export as one stream: a tar archive of <c>day=2026-01-02/events.parquet</c>. No path comes from
/// whoever asks. One file at a time lies on the disk, in a folder that goes with the request.
/// </summary>
/// <param name="export">Where they come from.</param>
/// <param name="passing">A folder for what lasts as long as a request.</param>
/// <param name="floor">So many bytes of the disk stay free: what is received comes first.</param>
internal sealed class ParquetArchive(EventExport export, string passing, long floor)
{
    public const string MediaType = "application/x-tar";

    /// <summary>How many events a file has stands in its header, where POSIX keeps room for remarks.</summary>
    public const string Remark = "comment";

    /// <summary>An archive ends with two blocks of zeros.</summary>
    private const int EndBytes = 1024;

    /// <summary>Writes it. What breaks off has no end.</summary>
    /// <exception cref="Pipeline.Storing.StoreException">The store cannot answer, or the disk has no room.</exception>
    public async Task WriteAsync(Query query, Stream to, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Join(passing, Path.GetRandomFileName()));
        try
        {
            var tar = new TarWriter(to, TarEntryFormat.Pax, leaveOpen: true);
            var isEmpty = true;
            await foreach (var file in export.ParquetFilesAsync(query, folder.FullName, floor, cancel))
            {
                var remarks = new Dictionary<string, string>(StringComparer.Ordinal) { [Remark] = file.Events.ToString(CultureInfo.InvariantCulture) };
                await using (var content = File.OpenRead(file.Path))
                {
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, file.Name, remarks) { DataStream = content }, cancel);
                }

                File.Delete(file.Path);
                isEmpty = false;
            }

            // Only here, and not when something is thrown: disposing writes the end, but for an archive without a file.
            await tar.DisposeAsync();
            if (isEmpty)
            {
                await to.WriteAsync(new byte[EndBytes], cancel);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
