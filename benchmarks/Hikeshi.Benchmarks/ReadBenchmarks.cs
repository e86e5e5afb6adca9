using BenchmarkDotNet.Attributes;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Texts;

namespace Hikeshi.Benchmarks;

/// <summary>The stages of the hot path over the corpus; ratios in one run, the first stage being the baseline.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private readonly byte[] _bytes = Corpus.Load();
    private readonly Framer _framer = new(RecordSyntax.Instance);
    private readonly EventReader _reader = new(MessageCatalog.BuiltIn);
    private readonly EventJsonWriter _writer = new(MessageCatalog.BuiltIn, Language.English);

    [Benchmark(Baseline = true, Description = "frames")]
    public int Frames() => Run(read: false, write: false);

    [Benchmark(Description = "frames, events")]
    public int Events() => Run(read: true, write: false);

    [Benchmark(Description = "frames, events, JSON")]
    public int Json() => Run(read: true, write: true);

    private int Run(bool read, bool write)
    {
        var lines = 0;
        for (var at = 0; at < _bytes.Length;)
        {
            var space = _framer.GetSpace();
            var count = Math.Min(space.Length, _bytes.Length - at);
            _bytes.AsSpan(at, count).CopyTo(space);
            _framer.Advance(count);
            at += count;
            while (_framer.TryRead(out var frame, flush: true))
            {
                lines++;
                if (!read)
                {
                    continue;
                }

                var item = _reader.Read(frame);
                if (write)
                {
                    _writer.Clear();
                    _writer.Write(item);
                }
            }
        }

        return lines;
    }
}
