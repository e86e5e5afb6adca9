using System.Collections.Concurrent;
using Hikeshi.Pipeline.Journaling;
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

    /// <summary>The pump tells once that the store fails, and once that it works again.</summary>
    public void Tell(LocalText sentence)
    {
        if (_current.ContainsKey("store"))
        {
            Work("store", sentence);
        }
        else
        {
            Fail("store", sentence);
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
