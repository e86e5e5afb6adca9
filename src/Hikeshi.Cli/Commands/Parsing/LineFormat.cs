using System.Buffers;
using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>
/// Lines for people. Text: time, ID, severity, device, title and the message itself. Table: the same in columns of
/// fixed width, cut by display width. Nothing a log holds reaches the terminal as a control character.
/// </summary>
internal sealed class LineFormat(Language language, bool columns) : IEventFormat
{
    private const int TimeWidth = 20;
    private const int DeviceWidth = 16;
    private const int TitleWidth = 46;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly StringBuilder _line = new();

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Begin(string? file)
    {
        // Lines for people name no file: the machines' format does.
    }

    public void Clear() => _bytes.ResetWrittenCount();

    public void Write(Event item, EventContext? context = null)
    {
        _line.Clear();
        var time = (item.Time ?? Received(context))?.ToString("yyyy-MM-ddTHH:mm:ssZ", null) ?? "-";
        var id = item.Id > 0 ? item.Id.ToString("D6", null) : "-";
        var severity = item.Severity >= 0 ? item.Severity.ToString((IFormatProvider?)null) : "-";
        var device = context?.Device is { Length: > 0 } known ? SafeText.Of(known) : SafeText.Of(item.HostUtf8);
        var title = (item.Phrase is { On: null } phrase ? phrase : item.Entry)?.Title.In(language)
            ?? StatusTexts.Of(item.Status, language);
        var text = SafeText.Of(item.Text);
        if (columns)
        {
            _line.Append(DisplayWidth.Fit(time, TimeWidth)).Append("  ")
                .Append(DisplayWidth.Fit(device.Length == 0 ? "-" : device, DeviceWidth)).Append("  ")
                .Append(DisplayWidth.Fit(id, 7)).Append(' ').Append(severity).Append("  ")
                .Append(DisplayWidth.Fit(title, TitleWidth)).Append("  ").Append(text);
        }
        else
        {
            _line.Append(time).Append(' ').Append(id).Append(" [").Append(severity).Append("] ");
            if (device.Length > 0)
            {
                _line.Append(device).Append(": ");
            }

            _line.Append(title).Append("\n    ").Append(text);
        }

        _line.Append('\n');
        Encoding.UTF8.GetBytes(_line.ToString(), _bytes);
    }

    /// <summary>When it was received stands for the time that a line has not.</summary>
    private static DateTimeOffset? Received(EventContext? context) =>
        context is { ReceivedTicks: > 0 } ? new DateTimeOffset(context.ReceivedTicks, TimeSpan.Zero) : null;
}
