using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Tests.Catalog;
using Hikeshi.Tests.Events;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Corpus;

/// <summary>The corpus reads as its expected files say, line by line; the long everyday log by its counts.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests", "corpus");

    public static TheoryData<string> Logs() =>
        [.. Directory.EnumerateFiles(Folder, "*.log").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n != "everyday").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Logs))]
    public void A_log_reads_as_expected(string name)
    {
        var actual = Parse(name);
        var path = Path.Join(Folder, name + ".expected.ndjson");
        if (Environment.GetEnvironmentVariable("HIKESHI_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    [Fact]
    public void The_everyday_log_keeps_its_counts()
    {
        var statuses = Parse("everyday").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();

        Assert.Equal(1500, statuses.Count);
        Assert.DoesNotContain(statuses, s => s.GetProperty("status").GetString() is "drift" or "untagged");
        Assert.DoesNotContain(statuses, s => s.GetProperty("id").GetString()!.StartsWith("71", StringComparison.Ordinal) && s.GetProperty("status").GetString() != "parsed");
        Assert.All(statuses, s => Assert.True(s.GetProperty("raw").GetString()!.Length > 0));
    }

    private static string Parse(string name)
    {
        var framer = new Framer(RecordSyntax.Instance);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        var writer = new EventJsonWriter(MessageCatalog.BuiltIn, Language.English, name + ".log");
        using var log = File.OpenRead(Path.Join(Folder, name + ".log"));
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
                writer.Write(reader.Read(frame));
            }
        }

        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
