namespace Hikeshi.Cli.Output;

/// <summary>What standard output can show: how wide it is and whether colors mean something there.</summary>
/// <param name="Width">Columns of a line.</param>
/// <param name="HasColors">True on a terminal that wants them.</param>
internal sealed record TerminalView(int Width, bool HasColors)
{
    /// <summary>What a pipe or a file gets.</summary>
    public const int PlainWidth = 80;

    private const int LeastWidth = 40;

    /// <summary>Looks at standard output and at NO_COLOR (no-color.org).</summary>
    public static TerminalView Detect()
    {
        if (Console.IsOutputRedirected)
        {
            return new TerminalView(PlainWidth, HasColors: false);
        }

        // Old Windows consoles print escape sequences as text; the newer terminal names itself.
        var hasColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
        return new TerminalView(Console.WindowWidth is > 0 and var width ? Math.Max(width, LeastWidth) : PlainWidth, hasColors);
    }
}
