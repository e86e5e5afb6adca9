namespace Hikeshi.Headers;

/// <summary>Who says which host a line is from.</summary>
public enum HostSource : byte
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The device itself (<c>logging device-id</c>).</summary>
    DeviceId,

    /// <summary>A relay's header.</summary>
    Relay,

    /// <summary>The PROXY protocol.</summary>
    Proxy,

    /// <summary>The socket's address.</summary>
    Socket,
}
