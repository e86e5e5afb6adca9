namespace Hikeshi.Catalog;

/// <summary>How a field's text is recognised and written. See docs/en/catalog.md, "A field".</summary>
public enum FieldType : byte
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A text without blanks.</summary>
    Word,

    /// <summary>A decimal number of at most 18 digits.</summary>
    Int,

    /// <summary>An IPv4 or IPv6 address; written canonical (RFC 5952).</summary>
    Ip,

    /// <summary>A netmask or a prefix length, as sent.</summary>
    Mask,

    /// <summary>An SPI or message ID: <c>0x</c> and eight lower-case hexadecimal digits.</summary>
    Spi,

    /// <summary>A hexadecimal number: <c>0x</c> and lower-case digits, as many as were sent.</summary>
    Hex,

    /// <summary>A call stack: hexadecimal numbers between blanks.</summary>
    HexList,

    /// <summary>A list of ISAKMP payloads with their types (RFC 2408, section 3.1).</summary>
    Payloads,

    /// <summary>True or false.</summary>
    Bool,
}
