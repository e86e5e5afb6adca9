using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>A replication while its lines come. Plain data, saved as it is.</summary>
internal sealed class ReplicationDraft
{
    /// <summary>So many commands of one replication are kept.</summary>
    public const int MostCommands = 20;

    private const int LongestCommand = 200;

    public required LineReference First { get; set; }

    public required LineReference Last { get; set; }

    /// <summary>When its first line came, and its last one, in ticks of the device's clock.</summary>
    public required long FirstTicks { get; init; }

    public long LastTicks { get; set; }

    public HashResult Hash { get; set; }

    public long HashMilliseconds { get; set; } = -1;

    public long Milliseconds { get; set; } = -1;

    public string? Reason { get; set; }

    public UnitName? Sender { get; set; }

    public UnitName? Receiver { get; set; }

    public LineReference? SendBegin { get; set; }

    public LineReference? SendEnd { get; set; }

    public LineReference? ReceiveBegin { get; set; }

    public LineReference? ReceiveEnd { get; set; }

    public bool IsCommand { get; init; }

    public List<MissingCommand> Missing { get; init; } = [];

    public long MissingCount { get; set; }

    public ReplicationEnd EndedBy { get; set; }

    /// <summary>True when either unit said that the copy began.</summary>
    public bool HasBegun => SendBegin is not null || ReceiveBegin is not null;

    /// <summary>True when either unit said that the copy ended.</summary>
    public bool HasEnded => SendEnd is not null || ReceiveEnd is not null;

    public static ReplicationDraft Of(Observation item, bool isCommand = false) => new()
    {
        First = LineReference.Of(item),
        Last = LineReference.Of(item),
        FirstTicks = item.Ticks,
        LastTicks = item.Ticks,
        IsCommand = isCommand,
    };

    /// <summary>Takes note of a line of it.</summary>
    /// <param name="item">The line.</param>
    /// <param name="role">The role of the unit that the line is from, or null.</param>
    public void See(Observation item, string? role)
    {
        (Last, LastTicks) = (LineReference.Of(item), Math.Max(LastTicks, item.Ticks));
        if (role == PairRoles.Active)
        {
            Sender = UnitName.Of(item).With(Sender ?? UnitName.Of(item));
        }
        else if (role == PairRoles.Standby)
        {
            Receiver = UnitName.Of(item).With(Receiver ?? UnitName.Of(item));
        }
    }

    /// <summary>Adds a command that the standby does not have.</summary>
    /// <param name="item">The line.</param>
    /// <param name="isRefused">True when the standby could not execute it.</param>
    /// <param name="isKept">False to count it only.</param>
    public void Miss(Observation item, bool isRefused, bool isKept)
    {
        MissingCount += item.Repeat;
        if (isKept && Missing.Count < MostCommands)
        {
            var command = item["command"] ?? "";
            Missing.Add(new MissingCommand(
                command.Length > LongestCommand ? command[..LongestCommand] : command, isRefused, item["command_source"], LineReference.Of(item)));
        }
    }
}
