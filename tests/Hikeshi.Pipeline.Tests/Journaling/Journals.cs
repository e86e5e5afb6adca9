using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Tests.Journaling;

/// <summary>A folder for journals that are small, so that segments and blocks end often.</summary>
internal sealed class Journals : IDisposable
{
    public static readonly FrameOrigin Sender = OriginOf(1);

    private readonly TempFolder _folder = new();

    public Journals()
    {
        Options = new()
        {
            SegmentBytes = 8 << 10,
            MemoryBytes = 1 << 20,
            KeepBytes = 0,
            FloorBytes = 0,
            MostBytes = 16 << 20,
            Blocks = 64,
            Report = Reports.Enqueue,
            Disk = Disk,
        };
    }

    public string Folder => _folder.Root;

    public FailingDisk Disk { get; } = new();

    public JournalOptions Options { get; set; }

    public ConcurrentQueue<JournalReport> Reports { get; } = new();

    public string[] Segments => [.. Directory.GetFiles(Folder, "*.journal").Order(StringComparer.Ordinal)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static FrameOrigin OriginOf(int number) =>
        new() { Transport = Transport.Tcp, Address = new IPAddress([192, 0, 2, (byte)number]) };

    public FrameJournal Open() => FrameJournal.Open(Folder, Options);

    /// <summary>Offers a text and waits until it is safe.</summary>
    public static async Task<long> PutAsync(FrameJournal journal, string text)
    {
        var ticket = journal.Offer(Sender, Encoding.UTF8.GetBytes(text));
        Assert.True(await journal.WhenDurableAsync(ticket.Sequence, Cancel));
        return ticket.Sequence;
    }

    /// <summary>All texts after a sequence of a journal that is closed first.</summary>
    public static async Task<List<string>> DrainAsync(FrameJournal journal, long after = 0)
    {
        await journal.CloseAsync();
        var texts = new List<string>();
        using var reader = journal.Read(after);
        while (await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel) is { } batch)
        {
            foreach (var record in batch.Records)
            {
                texts.Add(Encoding.UTF8.GetString(record.Frame.Bytes));
            }
        }

        return texts;
    }

    /// <summary>Opens the journal again and reads all after a sequence.</summary>
    public async Task<List<string>> ReopenAsync(long after = 0)
    {
        await using var journal = Open();
        return await DrainAsync(journal, after);
    }

    public void Dispose()
    {
        Disk.Dispose();
        _folder.Dispose();
    }
}
