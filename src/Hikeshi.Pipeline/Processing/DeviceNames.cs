using System.Text;
using Hikeshi.Events;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Processing;

/// <summary>
/// Says which device a line is of: the host that the line claims, else the sender's address (a trusted proxy's word
/// before the socket's), each by its alias where it has one. Not for several threads.
/// </summary>
public sealed class DeviceNames
{
    private const int MostKnown = 10_000;
    private const int LongestHost = 255;

    private readonly IReadOnlyDictionary<string, DeviceName> _aliases;
    private readonly Dictionary<string, DeviceName> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeviceName>.AlternateLookup<ReadOnlySpan<char>> _byChars;

    /// <summary>Begins with a table of aliases.</summary>
    /// <param name="aliases">Host or address to device; the units of a failover pair have one device.</param>
    public DeviceNames(IReadOnlyDictionary<string, DeviceName>? aliases = null)
    {
        _aliases = aliases ?? new Dictionary<string, DeviceName>(StringComparer.Ordinal);
        _byChars = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The device of a line.</summary>
    /// <param name="item">The line.</param>
    /// <param name="origin">Where it is from.</param>
    public DeviceName Of(Event item, FrameOrigin origin)
    {
        var host = item.HostUtf8;
        if (host.IsEmpty)
        {
            return Find(origin.Name);
        }

        host = host[..Math.Min(host.Length, LongestHost)];
        Span<char> chars = stackalloc char[LongestHost];
        return Find(chars[..Encoding.UTF8.GetChars(host, chars)]);
    }

    private DeviceName Find(ReadOnlySpan<char> host)
    {
        if (_byChars.TryGetValue(host, out var name))
        {
            return name;
        }

        if (_known.Count == MostKnown)
        {
            // Whoever invents a host a line costs a string a line, not memory.
            _known.Clear();
        }

        var text = host.ToString();
        return _known[text] = _aliases.GetValueOrDefault(text) ?? new DeviceName(text);
    }
}
