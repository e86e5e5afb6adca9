using BenchmarkDotNet.Attributes;
using Hikeshi.Catalog;

namespace Hikeshi.Benchmarks;

/// <summary>What one entry costs, and what the whole catalog costs.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    [Benchmark(Baseline = true, Description = "open, read one entry")]
    public string One() => MessageCatalog.Open().Find("713120")!.Title.En;

    [Benchmark(Description = "open, read all entries")]
    public int All()
    {
        var catalog = MessageCatalog.Open();
        return catalog.MessageIds.Concat(catalog.PhraseNames).Sum(key => catalog.Find(key)!.Title.En.Length);
    }
}
