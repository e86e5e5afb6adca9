namespace Hikeshi.Cli.Output;

/// <summary>How a piece of a page is shown on a terminal with colors.</summary>
internal enum Ink : byte
{
    /// <summary>As the terminal shows text.</summary>
    Plain,

    /// <summary>Headings and titles.</summary>
    Strong,

    /// <summary>Labels and what is said by the way.</summary>
    Faint,

    /// <summary>Commands to type and values of the line.</summary>
    Code,

    /// <summary>What is wrong.</summary>
    Alarm,
}
