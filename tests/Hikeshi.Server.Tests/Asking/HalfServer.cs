using System.Formats.Tar;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Asking;

/// <summary>Holds a data folder, and answers the first request with one half of an archive and no more.</summary>
internal sealed class HalfServer : IDisposable
{
    private readonly DataFolder _folder;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public HalfServer(string folder)
    {
        _folder = DataFolder.Take(folder);
        _listener.Bind(new UnixDomainSocketEndPoint(_folder.Socket));
        _listener.Listen();
        _folder.Announce("http://127.0.0.1:1");
    }

    /// <summary>Answers; the connection is open until the caller closes it.</summary>
    public async Task<Socket> AnswerAsync(CancellationToken cancel)
    {
        var client = await _listener.AcceptAsync(cancel);
        await client.ReceiveAsync(new byte[8192], cancel);
        using var archive = new MemoryStream();
        await using (var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            var remarks = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = "7" };
            await tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, "day=2026-01-02/events.parquet", remarks) { DataStream = new MemoryStream(new byte[1_000_000]) }, cancel);
        }

        var half = archive.ToArray().AsMemory(0, 500_000);
        await client.SendAsync(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/x-tar\r\nTransfer-Encoding: chunked\r\n\r\n{half.Length:x}\r\n")), cancel);
        for (var sent = 0; sent < half.Length;)
        {
            sent += await client.SendAsync(half[sent..], cancel);
        }

        await client.SendAsync("\r\n"u8.ToArray(), cancel);
        return client;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }
}
