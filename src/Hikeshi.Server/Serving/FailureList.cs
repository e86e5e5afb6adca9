using System.Collections.Concurrent;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>What does not work, for the log and for the answer of <c>/healthz/ready</c>. For several threads.</summary>
internal sealed class FailureList(ILogger log)
{
    private readonly ConcurrentDictionary<string, string> _current = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Current => [.. _current.Values.Order(StringComparer.Ordinal)];

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
        _current[what] = sentence.En;
        LogMessages.Failed(log, sentence.En);
    }

    private void Work(string what, LocalText sentence)
    {
        _current.TryRemove(what, out _);
        LogMessages.Noticed(log, sentence.En);
    }
}
