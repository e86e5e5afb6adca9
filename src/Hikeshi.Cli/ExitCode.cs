namespace Hikeshi.Cli;

/// <summary>The exit codes of every command; see docs/en/commands.md.</summary>
internal static class ExitCode
{
    /// <summary>Done; finding nothing is done, too.</summary>
    public const int Done = 0;

    /// <summary>Could not, wholly or in part.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Found what it was asked to fail on.</summary>
    public const int Found = 3;

    /// <summary>Ended by Ctrl-C, in order; as the shell reports a program that the signal ended.</summary>
    public const int Interrupted = 130;
}
