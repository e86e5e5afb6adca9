using System.Text;

namespace Hikeshi.Anonymizing.Names;

/// <summary>Names that every device has, and words in place of a name: they tell nobody who it is, and help to diagnose.</summary>
internal static class KeptNames
{
    private static readonly byte[][] Names =
    [
        .. new[]
        {
            "DefaultL2LGroup", "DefaultRAGroup", "DefaultWEBVPNGroup", "DfltGrpPolicy", "enable_1", "enable_15",
            "unknown", "<unknown>", "none", "N/A", "any", "*****",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    public static bool Contains(ReadOnlySpan<byte> name)
    {
        foreach (var kept in Names)
        {
            if (Ascii.EqualsIgnoreCase(name, kept))
            {
                return true;
            }
        }

        return false;
    }
}
