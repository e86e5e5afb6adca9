using Hikeshi.Catalog;
using Hikeshi.Events;

namespace Hikeshi.Linting;

/// <summary>Every sample is a test: it is read as the reader of events reads any line.</summary>
internal sealed class SampleRules(LintScope scope)
{
    private readonly EventReader _reader = new(scope.Catalog);

    public void Check(string file, CatalogEntry entry)
    {
        for (var i = 0; i < entry.Samples.Count; i++)
        {
            var sample = entry.Samples[i];
            var path = $"samples/{i}";
            if (sample.Template > entry.Wordings.Count)
            {
                scope.Report.Add(file, path + "/template", CatalogRule.WrongValue, $"template = {sample.Template}");
                continue;
            }

            Check(file, path, entry, sample);
        }
    }

    private void Check(string file, string path, CatalogEntry entry, Sample sample)
    {
        var item = SampleReader.Read(_reader, scope.Catalog, entry, sample.Line);
        var expected = $"{entry.Key}/{sample.Template}";
        var read = entry.IsPhrase ? item.MatchedPhrase?.Template.Name : item.Template;
        if (item.Status != EventStatus.Parsed)
        {
            Report("", CatalogRule.SampleFails, $"-parsed +{item.Status.ToString().ToLowerInvariant()}");
        }
        else if (entry.IsPhrase ? !entry.Messages.Contains(item.Entry!.Key, StringComparer.Ordinal) : item.Entry!.Key != entry.Key)
        {
            Report("/line", CatalogRule.SampleFails, $"-{entry.Key} +{item.Entry.Key}");
        }
        else if (entry.IsPhrase && item.Phrase is { } other && other.Key != entry.Key)
        {
            Report("/line", CatalogRule.AmbiguousPhrase, other.Key);
        }
        else if (read != expected)
        {
            var rule = IsEarlier(entry, read, sample) ? CatalogRule.WordingSwallowed : CatalogRule.SampleFails;
            Report("/line", rule, $"-{expected} +{read}");
        }
        else if (sample.Phrase is { } phrase && item.Phrase?.Key != phrase)
        {
            Report("/phrase", CatalogRule.SampleFails, $"-{phrase} +{item.Phrase?.Key}");
        }
        else if (SampleFields.Difference(item, sample.Fields) is { Length: > 0 } difference)
        {
            Report("/fields", CatalogRule.SampleFails, difference);
        }

        void Report(string key, CatalogRule rule, string detail) => scope.Report.Add(file, path + key, rule, detail);
    }

    /// <summary>Wordings are tried in their order: one that stands before the sample's own took its line.</summary>
    private static bool IsEarlier(CatalogEntry entry, string? read, Sample sample) =>
        Enumerable.Range(1, sample.Template - 1).Any(number => read == $"{entry.Key}/{number}");
}
