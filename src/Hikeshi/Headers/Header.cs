using Hikeshi.Headers.Times;

namespace Hikeshi.Headers;

/// <summary>What stands before the text of a line. One object serves all lines of a reader.</summary>
internal sealed class Header
{
    public int Pri;
    public int Facility;
    public Tag Tag;
    public bool HasTag;
    public IdSource IdSource;
    public Piece Host;
    public HostSource HostSource;

    /// <summary>Without a tag: the first word, which is the host if the text after it is a known wording.</summary>
    public Piece PossibleHost;
    public Piece RelayHost;
    public Stamp RelayStamp;
    public bool HasRelayStamp;
    public Stamp Stamp;
    public bool HasStamp;
    public TimeSource TimeSource;

    /// <summary>The N of "message repeated N times"; 0 without it.</summary>
    public int Repeat;

    /// <summary>The text after the tag, with its blanks; without a tag, what is left after a time and PRI.</summary>
    public Piece Text;

    /// <summary>Without a tag: where the text begins if its first word is a host.</summary>
    public int TextAfterHost;

    /// <summary>Without a tag: the line is IKE debug output, marked <c>[IKEv1]</c>.</summary>
    public bool IsConsole;

    public void Clear()
    {
        Pri = Facility = -1;
        Tag = default;
        HasTag = IsConsole = false;
        IdSource = IdSource.None;
        Host = RelayHost = PossibleHost = default;
        HostSource = HostSource.None;
        HasStamp = HasRelayStamp = false;
        TimeSource = TimeSource.None;
        Repeat = 0;
        Text = default;
        TextAfterHost = -1;
    }
}
