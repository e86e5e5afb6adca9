using Hikeshi.Texts;

namespace Hikeshi.Syslog.Local;

/// <summary>How files are followed.</summary>
public sealed record FileSourceOptions
{
    /// <summary>How often to look for more when nothing comes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often to look for new files, and to save how far each was read.</summary>
    public TimeSpan SaveEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A line that has no end is taken as it is after this time without a byte.</summary>
    public TimeSpan EndLineAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A file that did not grow for so long is closed, and opened again when it does.</summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a line may be, in bytes.</summary>
    public int MostFrameBytes { get; init; } = 64 * 1024;

    /// <summary>Is told what a person should know: a file that cannot be read, positions that cannot be saved.</summary>
    public Action<LocalText> Report { get; init; } = _ => { };

    /// <summary>The clock of all this.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
