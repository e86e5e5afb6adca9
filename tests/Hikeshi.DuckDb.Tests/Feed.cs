using System.Net;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Tests;

/// <summary>Reads lines and adds them to a writer, as the server does.</summary>
/// <param name="sequence">The number of the last frame before.</param>
internal sealed class Feed(long sequence = 0)
{
    public static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private readonly EventReader _reader = new(MessageCatalog.BuiltIn);

    public static FrameOrigin Udp { get; } = new() { Transport = Transport.Udp, Address = IPAddress.Parse("192.0.2.9") };

    public static FrameOrigin Proxied { get; } = Udp with { Proxy = IPAddress.Parse("198.51.100.5") };

    public long Sequence { get; private set; } = sequence;

    public void Add(IEventWriter writer, string line, DateTime? received = null, string device = "fw1", FrameOrigin? origin = null) =>
        Add(writer, Encoding.UTF8.GetBytes(line), received, device, origin);

    public void Add(IEventWriter writer, byte[] line, DateTime? received = null, string device = "fw1", FrameOrigin? origin = null)
    {
        var at = (received ?? Noon).Ticks;
        _reader.MoveTo(at);
        var item = _reader.Read(new Frame(line, 0, line.Length, 0, 0, IsWrapped: false));
        writer.Add(item, new Receipt(++Sequence, at, origin ?? Udp, device));
    }
}
