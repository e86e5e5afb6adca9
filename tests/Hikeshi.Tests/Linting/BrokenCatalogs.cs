using Hikeshi.Catalog;
using static Hikeshi.Tests.Linting.SmallCatalog;

namespace Hikeshi.Tests.Linting;

/// <summary>At least one broken catalog a rule.</summary>
internal static class BrokenCatalogs
{
    private const string Peer = "'Peer {peer.ip} is {ike.lost=gone>true|back>false} after {count} tries'";

    public static readonly BrokenCatalog[] All =
    [
        new(Message, "severity = 3", "severity = = 3", CatalogRule.Syntax, 2, ""),
        new(Message, "products = ", "product = ", CatalogRule.UnknownKey, 7, "product"),
        new(Message, "outcome = \"failure\"\n", "", CatalogRule.MissingKey, 1, "outcome"),
        new(Cause, "commands = [\"ping 192.0.2.1\"]", "commands = []", CatalogRule.MissingKey, 12, "commands"),
        new(Message, "severity = 3", "severity = \"3\"", CatalogRule.WrongType, 2, "severity"),
        new(Message, "severity = 3", "severity = 8", CatalogRule.WrongValue, 2, "severity"),
        new(Message, "family = \"ike\"", "family = \"ipsec\"", CatalogRule.WrongValue, 3, "family = \"ipsec\""),
        new(Message, "outcome = \"failure\"", "outcome = \"bad\"", CatalogRule.WrongValue, 4, "outcome = \"bad\""),
        new(Message, "action = \"watch\"", "action = \"panic\"", CatalogRule.WrongValue, 5, "action = \"panic\""),
        new(Message, "per = \"device\"", "per = \"hour\"", CatalogRule.WrongValue, 6, "per = \"hour\""),
        new(Message, "\"UDP\"", "\"HTTP\"", CatalogRule.WrongValue, 6, "when = \"HTTP\""),
        new(Message, "source = \"reference\"", "source = \"hearsay\"", CatalogRule.WrongValue, 16, "source = \"hearsay\""),
        new(Message, "source = \"reference\"", "source = \"field\"", CatalogRule.WrongValue, 8, "sources: \"field knowledge\""),
        new(Message, "\"device lines\"", "\"field knowledge\"", CatalogRule.WrongValue, 8, "sources: \"field knowledge\""),
        new(Message, "strength = \"names\"", "strength = \"proves\"", CatalogRule.WrongValue, 19, "strength = \"proves\""),
        new(Message, "side = \"peer\"", "side = \"them\"", CatalogRule.WrongValue, 21, "side = \"them\""),
        new(Message, "template = 2", "template = 3", CatalogRule.WrongValue, 46, "template = 3"),
        new(Message, "\"対向から応答がありません。\"", "\"\"", CatalogRule.MissingText, 30, "ja"),
        new("families.toml", "ja =", "en_about = \"All of it.\"\nja =", CatalogRule.MissingText, 1, "ike"),
        new(Message, "\"対向から応答がありません。\"", "\"No answer.\"", CatalogRule.NotJapanese, 32, "explanation"),
        new(Message, "\"対向から応答がありません。\"", "\"The peer does not answer.\"", CatalogRule.SameInBoth, 32, "explanation"),
        new(Message, "is gone\"", "is gone.\"", CatalogRule.TitleStyle, 27, "The peer is gone."),
        new(Message, "\"対向が応答しない\"", "\"713001：対向が応答しない\"", CatalogRule.TitleStyle, 28, "713001：対向が応答しない"),
        new(Phrase, "phrase = \"known-text\"\nm", "phrase = \"Known Text\"\nm", CatalogRule.WrongPlace, 1, "phrases/Known Text.toml"),
        new(Phrase, "phrase = \"known-text\"\nm", "phrase = \"713001\"\nm", CatalogRule.Duplicate, 1, "713001"),
        new(Fields, "name = \"reason\"", "name = \"count\"", CatalogRule.Duplicate, 26, "count"),
        new(Message, "{count} tries", "{count tries", CatalogRule.TemplateSyntax, 11, "{"),
        new(Message, "{peer.ip} is", "{peer.adress} is", CatalogRule.UnknownField, 11, "peer.adress"),
        new(Message, "'Peer {reason}'", "'{reason}'", CatalogRule.TemplateTooBroad, 15, ""),
        new(Message, "{peer.ip} is", "{peer.ip}{count} is", CatalogRule.VariablesTouch, 11, ""),
        new(Message, "\"count\" = 3", "\"count\" = 4", CatalogRule.SampleFails, 40, "-count=4 +count=3"),
        new(Message, "Peer 192.0.2.1", "Somebody 192.0.2.1", CatalogRule.SampleFails, 38, "-parsed +drift"),
        new(Message, "%FTD-3-713001", "%FTD-3-713002", CatalogRule.SampleFails, 39, "-713001 +713002"),
        new(Phrase, "phrase = \"known-text\"\n[", "phrase = \"other-text\"\n[", CatalogRule.SampleFails, 26, "-other-text +known-text"),
        new(Message, "template = 2\n", "template = 1\n", CatalogRule.NoSample, 15, "2"),
        new(Message, "cause = \"peer-gone\"", "cause = \"peer-fled\"", CatalogRule.UnknownReference, 20, "peer-fled"),
        new(Message, "after = [\"713002\"]", "after = [\"713009\"]", CatalogRule.UnknownReference, 24, "713009"),
        new(Message, "products =", "replaced_by = \"713008\"\nproducts =", CatalogRule.UnknownReference, 7, "713008"),
        new(Phrase, "[\"713002\"]", "[\"713007\"]", CatalogRule.UnknownReference, 2, "713007"),
        new(Phrase, "[\"713002\"]", "[\"713001\"]", CatalogRule.UnknownReference, 2, "713001 {*}"),
        new(Phrase, "\"Nothing to do.\"", "\"Look at the path.\"", CatalogRule.SharedText, 21, "713001"),
        new(Message, "gone>true", "gone>yes", CatalogRule.EnumerationValue, 11, "ike.lost=yes"),
        new(Message, Peer, "'Peer {reason} '", CatalogRule.WordingSwallowed, 47, "-713001/2 +713001/1"),
        new(Phrase, "line = 'Keys made for", "line = 'Keys lost by", CatalogRule.AmbiguousPhrase, 25, "other-text"),
        new(Fields, "name = \"count\"", "name = \"peer\"", CatalogRule.NameIsParent, 20, "peer, peer.ip"),
        new(Fields, "else = \"peer.name\"", "else = \"peer.title\"", CatalogRule.WrongTwin, 1, "peer.ip, peer.title"),
        new(Fields, "else = \"peer.name\"", "else = \"count\"", CatalogRule.WrongTwin, 1, "peer.ip, count"),
        new(Story, "include = \"keys\"", "include = \"locks\"", CatalogRule.UnknownReference, 6, "locks"),
        new(Story, "[\"peer-gone\"]", "[\"peer-fled\"]", CatalogRule.UnknownReference, 3, "peer-fled"),
        new(Story, "message = \"713001\"", "message = \"713009\"", CatalogRule.UnknownReference, 7, "713009"),
        new(Story, "message = \"713001\", ", "", CatalogRule.MissingKey, 7, "message"),
        new(Story, "kind = \"vpn.tunnel\"", "kind = \"weather\"", CatalogRule.WrongValue, 2, "kind = \"weather\""),
        new(Story, "new = \"session\"", "new = \"moon\"", CatalogRule.WrongValue, 7, "new = \"moon\""),
        new(Story, "{2-4}", "{two}", CatalogRule.WrongValue, 7, "{two}"),
        new(Story, "\"713001\", ", "\"713001\", wording = 3, ", CatalogRule.WrongValue, 7, "wording = 3"),
        new(Story, "again = [5, 9]", "again = [9, 5]", CatalogRule.WrongValue, 4, "again"),
        new(Story, "\"ike.lost\" =", "\"ike.loss\" =", CatalogRule.UnknownField, 7, "ike.loss"),
        new(Story, "\"{2-4}\"", "\"many\"", CatalogRule.StepFails, 7, "Peer 198.51.100.244 is gone after many tries"),
        new(Part, "phrase = \"known-text\"", "include = \"keys\"", CatalogRule.IncludeCycle, 2, "keys"),
        new("classes.toml", "\"713\"", "\"7130a\"", CatalogRule.WrongValue, 1, "prefixes: \"7130a\""),
    ];
}
