using System.Text;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.DuckDb.Writing;

/// <summary>What a row says of its origin.</summary>
internal sealed class OriginText(FrameOrigin origin)
{
    public byte[]? Address { get; } = Utf8(origin.Address?.ToString());

    public byte[]? File { get; } = Utf8(origin.File);

    public byte[]? Transport { get; } = origin.Transport == Pipeline.Receiving.Transport.File
        ? null
        : Utf8(origin.Transport.ToString().ToLowerInvariant());

    public byte[]? Proxy { get; } = Utf8(origin.ProxyText);

    public bool IsProxied { get; } = origin.Proxy is not null;

    private static byte[]? Utf8(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
