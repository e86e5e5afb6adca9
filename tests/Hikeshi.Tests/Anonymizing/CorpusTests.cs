using System.Text;
using Hikeshi.Anonymizing;
using Hikeshi.Anonymizing.Addresses;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Tests.Catalog;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Anonymizing;

/// <summary>Over every line of the corpus and every sample of the catalog: nothing survives, everything reads as before.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly EventReader _before = new(MessageCatalog.BuiltIn, Read.Times);
    private readonly EventReader _after = new(MessageCatalog.BuiltIn, Read.Times);
    private readonly Anonymizer _anonymizer = new(MessageCatalog.BuiltIn, AnonymizingKey.FromText("a fixed key, so that a failure can be looked at"));

    public void Dispose() => _anonymizer.Dispose();

    public static TheoryData<string> Logs() =>
        [.. Directory.EnumerateFiles(Path.Join(Repository.Root, "tests", "corpus"), "*.log").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Logs))]
    public void Of_a_log_nothing_survives_and_everything_reads_as_before(string name)
    {
        var framer = new Framer(RecordSyntax.Instance);
        using var log = File.OpenRead(Path.Join(Repository.Root, "tests", "corpus", name));
        for (var open = true; open;)
        {
            var count = log.Read(framer.GetSpace());
            framer.Advance(count);
            open = count > 0;
            if (!open)
            {
                framer.Complete();
            }

            while (framer.TryRead(out var frame))
            {
                Check(_before.Read(frame));
            }
        }
    }

    [Fact]
    public void Of_the_samples_nothing_survives_and_everything_reads_as_before()
    {
        var catalog = MessageCatalog.BuiltIn;
        foreach (var sample in catalog.MessageIds.SelectMany(id => catalog.Find(id)!.Samples))
        {
            Check(_before.Read(Encoding.UTF8.GetBytes(sample.Line)));
        }
    }

    private void Check(Event item)
    {
        var line = Encoding.UTF8.GetString(item.LineBytes);
        var anonymized = _anonymizer.Anonymize(item).ToArray();
        var text = Encoding.UTF8.GetString(anonymized);
        var message = $"{line}\n{text}";
        foreach (var value in Originals(item))
        {
            Assert.False(Occurs(text, value), $"{value} survives:\n{message}");
        }

        var again = _after.Read(anonymized);
        Assert.True((item.Id, item.Status, item.Template, item.Phrase?.Key) == (again.Id, again.Status, again.Template, again.Phrase?.Key), message);
        Assert.True(item.Time == again.Time && item.Severity == again.Severity && item.HostUtf8.IsEmpty == again.HostUtf8.IsEmpty, message);
        Assert.True(item.Fields().Select(f => f.Key).SequenceEqual(again.Fields().Select(f => f.Key)), message);
    }

    private static IEnumerable<string> Originals(Event item)
    {
        var values = new List<string>();
        foreach (var (name, value) in item.Fields())
        {
            _ = MessageCatalog.BuiltIn.Fields.TryFind(name, out var field);
            if (field!.Identifies != NameKind.None || field.Type == FieldType.Ip)
            {
                values.Add(value);
            }
        }

        if (item.Host is { } host)
        {
            values.Add(host);
        }

        // What stays has a meaning of its own, and the only proof of that is that it is replaced by itself.
        return values.Where(v => !(AddressFinder.TryReadWhole(Encoding.UTF8.GetBytes(v), out var a) && KeptBlocks.Bits(a.Bits, a.Width) >= a.Width))
            .Where(v => !Hikeshi.Anonymizing.Names.KeptNames.Contains(Encoding.UTF8.GetBytes(v)));
    }

    private static bool Occurs(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + value.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
