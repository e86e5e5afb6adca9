using Hikeshi.Catalog;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>Whatever a line asks of its reader, a diagnosis knows of it, or there is a reason why not.</summary>
public sealed class TakesPartTests
{
    private const string AnyText = "carries any text; the texts that are known are phrases and take part";
    private const string Fine = "says that all is well with something that had not failed";

    /// <summary>What the diagnosis leaves to the list of events, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["709009"] = Fine,
        ["709012"] = Fine,
        ["713160"] = Fine,
        ["713900"] = AnyText,
        ["713901"] = AnyText,
        ["713902"] = AnyText,
        ["713903"] = AnyText,
        ["713904"] = AnyText,
    };

    private static readonly List<CatalogEntry> Entries = [.. MessageCatalog.BuiltIn.MessageIds.Concat(MessageCatalog.BuiltIn.PhraseNames).Select(k => MessageCatalog.BuiltIn.Find(k)!)];

    private static readonly HashSet<string> Families = [.. MessageCatalog.BuiltIn.Kinds.SelectMany(k => k.Families)];

    public static TheoryData<string> Speaking() =>
        [.. Entries.Where(IsSpeaking).Select(e => e.Key).Where(k => !LeftOut.ContainsKey(k)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Speaking))]
    public void A_message_that_asks_something_of_its_reader_takes_part_in_an_incident(string key)
    {
        var entry = MessageCatalog.BuiltIn.Find(key)!;

        Assert.Contains(entry.Signals, s => s.Cause is { } cause
            ? MessageCatalog.BuiltIn.FindCause(cause) is { Kind.Length: > 0 }
            : s.Strength != "benign" && Families.Contains(entry.Family));
    }

    [Fact]
    public void What_is_left_out_has_no_cause() =>
        Assert.All(LeftOut.Keys, k => Assert.DoesNotContain(MessageCatalog.BuiltIn.Find(k)!.Signals, s => s.Cause is not null));

    private static bool IsSpeaking(CatalogEntry entry) => entry.Outcome != "neutral" || entry.Action != "none";
}
