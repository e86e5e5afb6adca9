using System.Text;

namespace Hikeshi.Headers;

/// <summary>Product names as they are stored: capitals, and FTD for the name the vendor's pages print.</summary>
internal static class ProductNames
{
    private static readonly byte[][] Known =
        ["ASA"u8.ToArray(), "FTD"u8.ToArray(), "PIX"u8.ToArray(), "FWSM"u8.ToArray(), "NGIPS"u8.ToArray()];

    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> name)
    {
        foreach (var known in Known)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return known;
            }
        }

        return Ascii.EqualsIgnoreCase(name, "Threat Defense"u8) ? Known[1] : name;
    }
}
