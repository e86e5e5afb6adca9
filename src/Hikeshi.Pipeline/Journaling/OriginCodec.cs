using System.Net;
using System.Text;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>An origin in bytes: the transport's number, then address, proxy and file, each with a length before it.</summary>
internal static class OriginCodec
{
    private const int MostText = 4096;

    public static byte[] Write(FrameOrigin origin)
    {
        var bytes = new List<byte> { (byte)origin.Transport };
        Add(bytes, origin.Address?.ToString());
        Add(bytes, origin.Proxy?.ToString());
        Add(bytes, origin.File);
        return [.. bytes];
    }

    /// <summary>The origin, or null when the bytes are none.</summary>
    public static FrameOrigin? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return null;
        }

        var transport = (Transport)bytes[0];
        bytes = bytes[1..];
        return TryTake(ref bytes, out var address) && TryTake(ref bytes, out var proxy) && TryTake(ref bytes, out var file)
            ? new FrameOrigin { Transport = transport, Address = Parse(address), Proxy = Parse(proxy), File = file }
            : null;
    }

    private static void Add(List<byte> to, string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        var length = Math.Min(bytes.Length, MostText);
        to.Add((byte)length);
        to.Add((byte)(length >> 8));
        to.AddRange(bytes.AsSpan(0, length));
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out string? text)
    {
        text = null;
        if (bytes.Length < 2 || bytes.Length - 2 < (bytes[0] | (bytes[1] << 8)))
        {
            return false;
        }

        var length = bytes[0] | (bytes[1] << 8);
        text = length == 0 ? null : Encoding.UTF8.GetString(bytes.Slice(2, length));
        bytes = bytes[(2 + length)..];
        return true;
    }

    private static IPAddress? Parse(string? text) => IPAddress.TryParse(text, out var address) ? address : null;
}
