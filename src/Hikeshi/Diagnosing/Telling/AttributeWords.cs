using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>
/// The attributes of IKE proposals in words. Groups are those of RFC 2409 section 6, RFC 3526, RFC 5114 and RFC 5903.
/// </summary>
internal static class AttributeWords
{
    private static readonly (string Part, LocalText Name)[] Classes =
    [
        ("Group", new("Diffie-Hellman group", "Diffie-Hellman グループ")),
        ("Encapsulation", new("encapsulation mode", "カプセル化モード")),
        ("Encr", new("encryption", "暗号化方式")),
        ("Hash", new("hash", "ハッシュ方式")),
        ("HMAC", new("integrity", "完全性方式")),
        ("Auth", new("authentication", "認証方式")),
        ("Life", new("lifetime", "ライフタイム")),
        ("Key Length", new("key length", "鍵長")),
    ];

    private static readonly (string Group, string Meaning)[] Groups =
    [
        ("1", "768-bit MODP"), ("2", "1024-bit MODP"), ("5", "1536-bit MODP"), ("14", "2048-bit MODP"),
        ("15", "3072-bit MODP"), ("16", "4096-bit MODP"), ("19", "256-bit ECP"), ("20", "384-bit ECP"),
        ("21", "521-bit ECP"), ("24", "2048-bit MODP, 256-bit subgroup"),
    ];

    /// <summary>The class in words; the device's own words where it is not known.</summary>
    public static LocalText Class(string text)
    {
        foreach (var (part, name) in Classes)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return DetailTeller.Same(text);
    }

    /// <summary>A value, with the size of a Diffie-Hellman group that the device names by its number.</summary>
    public static LocalText Value(string text)
    {
        var number = text.StartsWith("Group ", StringComparison.OrdinalIgnoreCase) ? text["Group ".Length..].Trim() : null;
        var known = Array.Find(Groups, g => g.Group == number);
        return known.Group is null ? DetailTeller.Same(text) : new($"{text} ({known.Meaning})", $"{text}（{known.Meaning}）");
    }
}
