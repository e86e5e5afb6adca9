namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Colors for a terminal; none at all for files, pipes, <c>NO_COLOR</c> (no-color.org) and dumb terminals.</summary>
internal sealed class Palette(bool isOn)
{
    public static Palette Detect(bool isRedirected, Func<string, string?> environment) => new(
        !isRedirected
        && string.IsNullOrEmpty(environment("NO_COLOR"))
        && environment("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || environment("WT_SESSION") is not null || environment("TERM") is not null));

    public string Strong(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    /// <summary>The worse the severity, the louder the color.</summary>
    public string BySeverity(string text, int severity) => severity switch
    {
        >= 0 and <= 3 => Paint(text, "1;31"),
        4 => Paint(text, "1;33"),
        _ => Paint(text, "1;36"),
    };

    private string Paint(string text, string code) => isOn ? $"\x1b[{code}m{text}\x1b[0m" : text;
}
