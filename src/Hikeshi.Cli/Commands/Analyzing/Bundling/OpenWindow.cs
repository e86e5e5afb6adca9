using System.Text;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Events;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>A window while its lines come. Each line of evidence must come again as it was.</summary>
internal sealed class OpenWindow(LineWindow window)
{
    private int _seen;

    public LineWindow Window { get; } = window;

    /// <summary>True when all of its evidence came again.</summary>
    public bool IsProven => _seen == Window.Evidence.Count;

    /// <summary>Takes the next line; false when it is not the one that the first reading saw there.</summary>
    public bool TryTake(Event item)
    {
        if (!IsProven && Window.Evidence[_seen] is var evidence && evidence.Line == item.Line)
        {
            if (!IsSame(evidence, item))
            {
                return false;
            }

            _seen++;
        }

        Window.Log.Add(item.Raw);
        return true;
    }

    /// <summary>Evidence keeps the beginning of a text; a character that was cut or broken says nothing.</summary>
    private static bool IsSame(Evidence evidence, Event item) =>
        (evidence.Ticks == 0 || item.Time?.UtcTicks == evidence.Ticks)
        && Encoding.UTF8.GetString(item.Text).StartsWith(evidence.Text.TrimEnd('\uFFFD'), StringComparison.Ordinal);
}
