namespace Hikeshi.Cli.Output;

/// <summary>
/// Standard output as bytes. A reader that went away (<c>| head</c>) ends the run quietly; a full disk is an error
/// that the caller reports.
/// </summary>
internal sealed class StandardOutput(Stream stream) : IDisposable
{
    /// <summary>True once nobody reads any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Why writing failed, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>True when there is no use in going on.</summary>
    public bool IsOver => IsClosed || Failure is not null;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (IsOver || bytes.IsEmpty)
        {
            return;
        }

        try
        {
            stream.Write(bytes);
        }
        catch (IOException problem)
        {
            if (IsBrokenPipe(problem))
            {
                IsClosed = true;
            }
            else
            {
                Failure = problem.Message;
            }
        }
    }

    public void Flush()
    {
        if (!IsOver)
        {
            stream.Flush();
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>EPIPE on Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.</summary>
    private static bool IsBrokenPipe(IOException problem) =>
        (problem.HResult & 0xFFFF) is 32 or 109 or 232 || problem.InnerException?.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase) == true;
}
