using Hikeshi.Files;

namespace Hikeshi.Cli.Output;

/// <summary>A progress bar on standard error while a file is read; shown only on a terminal and only for what takes long.</summary>
internal sealed class Progress(TextWriter error, bool isShown, TimeProvider clock)
{
    private const int Width = 30;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private long _last;
    private long _started;
    private bool _visible;

    public void Begin(LogInput input)
    {
        Clear();
        _started = _last = clock.GetTimestamp();
    }

    public void Show(LogInput input)
    {
        if (!isShown || input.Length is not > 0 || clock.GetElapsedTime(_started) < Delay
            || clock.GetElapsedTime(_last) < Interval)
        {
            return;
        }

        _last = clock.GetTimestamp();
        _visible = true;
        var share = Math.Clamp((double)input.Position / input.Length.Value, 0, 1);
        var full = (int)(share * Width);
        error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {share:P0} {SafeText.Of(Path.GetFileName(input.Name))}\x1b[K");
        error.Flush();
    }

    /// <summary>Takes the bar away before something else is written.</summary>
    public void Clear()
    {
        if (_visible)
        {
            error.Write("\r\x1b[K");
            error.Flush();
            _visible = false;
        }
    }
}
