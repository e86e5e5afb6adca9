using System.Formats.Tar;
using System.Globalization;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.Querying;
using Hikeshi.Server.Api;

namespace Hikeshi.Server.Asking;

/// <summary>
/// The events behind a running server, written here: the files belong to whoever runs the command, and the server need not
/// reach their place.
/// </summary>
internal sealed class ServedExport(LocalServer server)
{
    /// <param name="query">Which events.</param>
    /// <param name="path">The file, or <c>-</c>; for Parquet the folder.</param>
    /// <param name="isParquet">Whether Parquet is wanted, not NDJSON.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many events.</returns>
    /// <exception cref="Pipeline.Storing.StoreException">The server could not do it.</exception>
    /// <exception cref="HttpIOException">The server broke off.</exception>
    public async Task<long> RunAsync(Query query, string path, bool isParquet, CancellationToken cancel)
    {
        var format = isParquet ? "parquet" : "ndjson";
        using var answer = await server.GetAsync($"api/v1/export?format={format}&q={Uri.EscapeDataString(query.ToString())}", cancel);
        await using var from = await answer.Content.ReadAsStreamAsync(cancel);
        return await (isParquet ? UnpackAsync(from, path, cancel) : WriteAsync(from, path, cancel));
    }

    /// <summary>Events are lines.</summary>
    private static async Task<long> WriteAsync(Stream from, string path, CancellationToken cancel)
    {
        await using var to = path == "-" ? Console.OpenStandardOutput() : File.Create(path);
        var events = 0L;
        var piece = new byte[128 * 1024];
        while (await from.ReadAsync(piece, cancel) is var count and > 0)
        {
            events += piece.AsSpan(0, count).Count((byte)'\n');
            await to.WriteAsync(piece.AsMemory(0, count), cancel);
        }

        return events;
    }

    private static async Task<long> UnpackAsync(Stream from, string folder, CancellationToken cancel)
    {
        var events = 0L;
        await using var tar = new TarReader(from, leaveOpen: true);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            if (entry is not PaxTarEntry { DataStream: { } content } file || !IsName(file.Name)
                || !long.TryParse(file.ExtendedAttributes.GetValueOrDefault(ParquetArchive.Remark), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                throw new HttpIOException(HttpRequestError.InvalidResponse);
            }

            using var whole = new WholeFile(folder, file.Name);
            await using (var to = File.Create(whole.Temporary))
            {
                await content.CopyToAsync(to, cancel);
            }

            whole.Keep();
            events += count;
        }

        // A server that broke off is found out only by whoever reads to the end.
        await from.CopyToAsync(Stream.Null, cancel);
        return events;
    }

    /// <summary>A folder of a day and a file in it: nothing else is written, whatever answers.</summary>
    private static bool IsName(string name) =>
        name.Split('/') is [['d', 'a', 'y', '=', .. var day], var file]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && file.EndsWith(".parquet", StringComparison.Ordinal)
        && Path.GetFileName(file) == file;
}
