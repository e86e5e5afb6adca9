namespace Hikeshi.Pipeline.Access;

/// <summary>Where pages and handlers write down what somebody did, and where it is read.</summary>
public interface IAuditLog
{
    /// <summary>Writes a row.</summary>
    /// <param name="by">Who.</param>
    /// <param name="action">What.</param>
    /// <param name="subject">On what.</param>
    /// <param name="detail">More of it, or null.</param>
    /// <param name="cancel">Stops it.</param>
    Task WriteAsync(Actor by, AuditAction action, string subject, string? detail, CancellationToken cancel);

    /// <summary>Reads the log, the newest row first.</summary>
    Task<AuditPage> ReadAsync(AuditSearch search, CancellationToken cancel);
}
