using Hikeshi.Catalog;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Files.Following;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Inputs;

/// <summary>Reads the inputs of a command line one after the other. An input that cannot be read does not stop the others.</summary>
internal sealed class InputRun(MessageCatalog catalog, ReadSettings settings, Language language, TimeProvider clock)
{
    /// <summary>How long a pipe may be silent before lines that wait for a possible continuation are handed out.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly EventReader _readers = new(catalog);
    private readonly byte[] _chunk = new byte[64 * 1024];

    /// <summary>Bytes left out of over-long lines.</summary>
    public long CutBytes { get; private set; }

    /// <summary>What went wrong, as sentences.</summary>
    public List<string> Problems { get; } = [];

    public void Read(IEventVisitor visitor)
    {
        foreach (var name in settings.Files)
        {
            if (!visitor.IsWanted)
            {
                return;
            }

            try
            {
                using var input = Open(name);
                visitor.Begin(input);
                Read(input, visitor);
            }
            catch (InputException problem)
            {
                Problems.Add(ProblemTexts.Of(problem.Problem, language));
            }
        }
    }

    private LogInput Open(string name) =>
        settings.FollowUntil is { } end ? LogInput.Follow(name, settings.Format, new FollowOptions { Clock = clock }, end)
        : name == "-" ? LogInput.FromStream(Console.OpenStandardInput(), "-", settings.Format)
        : LogInput.Open(name, settings.Format);

    private void Read(LogInput input, IEventVisitor visitor)
    {
        var framer = new Framer(RecordSyntax.Instance, new FramingOptions
        {
            Terminator = input.HasNulRecords ? FrameTerminator.Nul : FrameTerminator.Line,
        });
        var reader = _readers.ForSource(settings.Times with { Newest = input.ModifiedUtc ?? clock.GetUtcNow() });
        try
        {
            while (visitor.IsWanted)
            {
                var count = input.Length is null ? ReadLive(input, framer, reader, visitor) : input.Read(framer.GetSpace());
                if (count == 0)
                {
                    break;
                }

                framer.Advance(count);
                Visit(framer, reader, visitor, flush: false);
                visitor.Pause(input);
            }
        }
        finally
        {
            // A truncated file still hands out its last, unfinished line.
            framer.Complete();
            Visit(framer, reader, visitor, flush: true);
            visitor.Pause(input);
            visitor.End(input);
            CutBytes += framer.CutBytes;
        }
    }

    /// <summary>A pipe may pause: what was read until then must be out before it goes on.</summary>
    private int ReadLive(LogInput input, Framer framer, EventReader reader, IEventVisitor visitor)
    {
        var reading = Task.Run(() => input.Read(_chunk));
        while (Task.WaitAny([reading], Patience) < 0)
        {
            Visit(framer, reader, visitor, flush: true);
            visitor.Pause(input);
        }

        var count = reading.GetAwaiter().GetResult();
        _chunk.AsSpan(0, count).CopyTo(framer.GetSpace());
        return count;
    }

    private static void Visit(Framer framer, EventReader reader, IEventVisitor visitor, bool flush)
    {
        while (visitor.IsWanted && framer.TryRead(out var frame, flush))
        {
            visitor.Visit(reader.Read(frame));
        }
    }
}
