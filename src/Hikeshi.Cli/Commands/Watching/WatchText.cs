using System.Text;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Watching;

/// <summary>A new incident in full, each change of it as one line.</summary>
internal sealed class WatchText(Language language, TerminalView view, bool isVerbose) : IWatchFormat
{
    public ReadOnlyMemory<byte> Write(string change, Incident item)
    {
        var page = new Page(view);
        var words = new IncidentWords(language);
        if (change == "opened")
        {
            page.Blank();
            new IncidentPage(page, view, words, isVerbose).One(item);
        }
        else
        {
            var what = words.In(change == "closed" ? WatchTexts.Closed : WatchTexts.Changed);
            page.Text(SafeText.Of($"{IncidentWords.Time(item.Last)}  {what}  {words.In(item.Summary)}"));
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
