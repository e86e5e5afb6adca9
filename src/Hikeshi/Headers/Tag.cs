namespace Hikeshi.Headers;

/// <summary>A tag such as <c>%FTD-5-713120:</c>.</summary>
internal struct Tag
{
    public Piece Product;

    /// <summary>The class infix of <c>%ASA-vpn-5-713120</c>; mostly empty.</summary>
    public Piece Class;

    public int Severity;
    public int Id;

    /// <summary>Where the text after the tag begins.</summary>
    public int End;
}
