using System.Text;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Events;
using Hikeshi.Explaining;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>Explains what it is given: keys, or lines one after the other.</summary>
internal sealed class ExplainVisitor(Explainer explainer, IExplanationFormat format, StandardOutput output) : IEventVisitor
{
    private bool _isFirst = true;

    public bool IsWanted => !output.IsOver;

    /// <summary>True when the catalog had no entry for something.</summary>
    public bool HasUnknown { get; private set; }

    public void Begin(LogInput input)
    {
        // Where a line comes from does not change what it means.
    }

    public void Visit(Event item)
    {
        var line = Encoding.UTF8.GetString(item.Raw);
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (item.Status == EventStatus.Untagged && ExplanationKey.TryRead(line, out var key))
        {
            Explain(key);
        }
        else
        {
            Write(explainer.Explain(item), line);
        }
    }

    public void Pause(LogInput input) => output.Flush();

    public void End(LogInput input) => output.Flush();

    public void Explain(string key) => Write(explainer.Explain(key), key);

    private void Write(Explanation item, string asked)
    {
        HasUnknown |= !item.IsKnown;
        output.Write(Encoding.UTF8.GetBytes((_isFirst ? "" : format.Separator) + format.Write(item, asked)));
        _isFirst = false;
    }
}
