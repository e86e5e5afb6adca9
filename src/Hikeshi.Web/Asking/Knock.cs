namespace Hikeshi.Web.Asking;

/// <summary>How often something came to the firewall itself, and what became of it.</summary>
/// <param name="Name">A source, a service or an interface, as the lines name it; null where they do not.</param>
/// <param name="Term">A condition of the query language that finds it, or null.</param>
public sealed record Knock(string? Name, string? Term)
{
    /// <summary>Lines of messages whose outcome is success.</summary>
    public Tally Permitted { get; init; }

    /// <summary>Lines of messages whose outcome is failure.</summary>
    public Tally Denied { get; init; }

    /// <summary>Lines of the others: requests, and what was discarded.</summary>
    public Tally Other { get; init; }

    /// <summary>All lines.</summary>
    public long All => Permitted.Count + Denied.Count + Other.Count;

    /// <summary>Both together, under the name of this one.</summary>
    public Knock With(Knock other) => this with
    {
        Permitted = Permitted.With(other.Permitted),
        Denied = Denied.With(other.Denied),
        Other = Other.With(other.Other),
    };
}
