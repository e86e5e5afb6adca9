namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>How much of the log a bundle holds at most, of one incident and of all together.</summary>
internal sealed class LogBudget
{
    public const int MostOfOne = 4 * 1024 * 1024;
    public const int MostOfAll = 64 * 1024 * 1024;

    private long _taken;

    /// <summary>False when the line has no more room.</summary>
    /// <param name="length">What the incident has already.</param>
    /// <param name="bytes">The line.</param>
    public bool Take(long length, int bytes)
    {
        if (length + bytes > MostOfOne || _taken + bytes > MostOfAll)
        {
            return false;
        }

        _taken += bytes;
        return true;
    }

    /// <summary>Gives back what was taken and thrown away.</summary>
    public void Return(long bytes) => _taken -= bytes;
}
