namespace Hikeshi.Headers;

/// <summary>How the message ID is known.</summary>
public enum IdSource : byte
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>From the tag, as in <c>%FTD-5-713120:</c>.</summary>
    Tag,

    /// <summary>The line has no tag, but its text is a known wording.</summary>
    Wording,

    /// <summary>From the VPN 3000 form, as in <c>IKE/52</c>.</summary>
    Vpn3000,
}
