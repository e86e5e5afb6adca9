using System.Collections.Concurrent;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>What does not work, for the log and for the answer of <c>/healthz/ready</c>. For several threads.</summary>
internal sealed class FailureList(ILogger log)
{
    private readonly ConcurrentDictionary<string, LocalText> _current = new(StringComparer.Ordinal);

    public IReadOnlyList<LocalText> Current => [.. _current.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value)];

    /// <summary>The journal tells what failed, what works again, what was repaired.</summary>
    public void Tell(JournalReport report)
    {
        switch (report.Kind)
        {
            case JournalReportKind.DiskRefused:
                Fail("journal", report.Sentence);
                break;
            case JournalReportKind.DiskRecovered:
                Work("journal", report.Sentence);
                break;
            default:
                LogMessages.Noticed(log, report.Sentence.En);
                break;
        }
    }

    /// <summary>The pump tells that lines wait, or are stored again. What an observer fails at stops no line.</summary>
    public void Tell(PumpReport report)
    {
        switch (report.Kind)
        {
            case PumpReportKind.StoreFailed:
                Fail("store", report.Sentence);
                break;
            case PumpReportKind.StoreRecovered:
                Work("store", report.Sentence);
                break;
            default:
                LogMessages.Failed(log, report.Sentence.En);
                break;
        }
    }

    /// <summary>Something beside the road failed; the road goes on.</summary>
    public void Tell(Exception problem) => LogMessages.Failed(log, problem.Message);

    /// <summary>Something worth a line in the log.</summary>
    public void Notice(LocalText sentence) => LogMessages.Noticed(log, sentence.En);

    private void Fail(string what, LocalText sentence)
    {
        _current[what] = sentence;
        LogMessages.Failed(log, sentence.En);
    }

    private void Work(string what, LocalText sentence)
    {
        _current.TryRemove(what, out _);
        LogMessages.Noticed(log, sentence.En);
    }
}
