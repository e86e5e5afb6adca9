using System.Text;

namespace Hikeshi.Headers.Times;

/// <summary>
/// Zone abbreviations that devices print, with their offsets in minutes. Some are used by several countries (CST,
/// IST, BST): the commonest is here, and <c>--zone-map</c> says otherwise.
/// </summary>
internal static class ZoneNames
{
    private static readonly Dictionary<string, int> Minutes = new(StringComparer.Ordinal)
    {
        ["HST"] = -600,
        ["AKST"] = -540,
        ["AKDT"] = -480,
        ["PST"] = -480,
        ["MST"] = -420,
        ["PDT"] = -420,
        ["CST"] = -360,
        ["MDT"] = -360,
        ["CDT"] = -300,
        ["COT"] = -300,
        ["EST"] = -300,
        ["PET"] = -300,
        ["AST"] = -240,
        ["CLT"] = -240,
        ["EDT"] = -240,
        ["VET"] = -240,
        ["NST"] = -210,
        ["ADT"] = -180,
        ["ART"] = -180,
        ["BRT"] = -180,
        ["CLST"] = -180,
        ["NDT"] = -150,
        ["BRST"] = -120,
        ["GMT"] = 0,
        ["UCT"] = 0,
        ["UTC"] = 0,
        ["WET"] = 0,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MET"] = 60,
        ["WEST"] = 60,
        ["CAT"] = 120,
        ["CEST"] = 120,
        ["EET"] = 120,
        ["MEST"] = 120,
        ["SAST"] = 120,
        ["EAT"] = 180,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["TRT"] = 180,
        ["GST"] = 240,
        ["MSD"] = 240,
        ["SAMT"] = 240,
        ["PKT"] = 300,
        ["YEKT"] = 300,
        ["IST"] = 330,
        ["NPT"] = 345,
        ["BDT"] = 360,
        ["OMST"] = 360,
        ["MMT"] = 390,
        ["ICT"] = 420,
        ["KRAT"] = 420,
        ["NOVT"] = 420,
        ["WIB"] = 420,
        ["AWST"] = 480,
        ["HKT"] = 480,
        ["IRKT"] = 480,
        ["MYT"] = 480,
        ["PHT"] = 480,
        ["SGT"] = 480,
        ["WITA"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["WIT"] = 540,
        ["YAKT"] = 540,
        ["ACST"] = 570,
        ["AEST"] = 600,
        ["VLAT"] = 600,
        ["ACDT"] = 630,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
    };

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Minutes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKnown(ReadOnlySpan<byte> name) => TryFind(name, out _);

    public static bool TryFind(ReadOnlySpan<byte> name, out int minutes)
    {
        Span<char> chars = stackalloc char[8];
        minutes = 0;
        return name.Length <= chars.Length
            && Encoding.ASCII.TryGetChars(name, chars, out var length)
            && Lookup.TryGetValue(chars[..length], out minutes);
    }
}
