namespace Hikeshi.Syslog.Sending;

/// <summary>How lines are sent.</summary>
public sealed record SendOptions
{
    /// <summary>The most frames that a RELP receiver is trusted to recognise when they are repeated.</summary>
    public const int MostWindow = 1024;

    /// <summary>
    /// Over TCP, whether each line has its length before it (octet counting, RFC 6587) in place of a line feed behind it.
    /// Over TLS it always has (RFC 5425).
    /// </summary>
    public bool IsCounted { get; init; }

    /// <summary>Over RELP, how many lines may wait for their acknowledgement, 1 to <see cref="MostWindow"/>.</summary>
    public int Window { get; init; } = 128;

    /// <summary>The file of authorities, PEM, that the receiver's certificate must be from; null for those of the system.</summary>
    public string? Authorities { get; init; }

    /// <summary>Whether any certificate will do. For tests only: whoever is in between can read and change the lines.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>How long to try for a new connection after one broke, and to wait for an acknowledgement.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of pauses and time-outs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
