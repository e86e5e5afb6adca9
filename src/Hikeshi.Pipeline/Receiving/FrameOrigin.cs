using System.Net;

namespace Hikeshi.Pipeline.Receiving;

/// <summary>
/// Where frames come from: one sender through one transport, or one file. A source makes one origin a sender and hands
/// it over with each frame, so that nothing is allocated a line.
/// </summary>
public sealed record FrameOrigin
{
    /// <summary>What carries the frames.</summary>
    public required Transport Transport { get; init; }

    /// <summary>The sender's address (behind a proxy that is trusted: the address the proxy tells); null for files.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>The address of the trusted proxy or relay between, or null; <see cref="IPAddress.None"/> when it is not known which.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>The address of that proxy as text, or null when there is none or it is not known.</summary>
    public string? ProxyText => Proxy is null || Proxy.Equals(IPAddress.None) ? null : Proxy.ToString();

    /// <summary>The file's path, or null.</summary>
    public string? File { get; init; }

    /// <summary>How it is called where people look: the address, or the file's path.</summary>
    public string Name => File ?? Address?.ToString() ?? "stdin";
}
