using System.Globalization;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>The sessions that ended (113019), with the address that was given to the user (713228). Bounded.</summary>
internal sealed class SessionBook : IGivesWay
{
    /// <summary>So many sessions are kept of a device; older ones are counted only.</summary>
    private const int Most = 10_000;

    private const int SessionEnded = 113019;

    private readonly SharedBound _sessions;
    private readonly Dictionary<string, string> _assigned = [];

    public SessionBook(string device, SharedBound sessions)
    {
        (Device, _sessions) = (device, sessions);
        sessions.Join(this);
    }

    public string Device { get; }

    public int Held => Ended.Count;

    public Queue<Session> Ended { get; } = [];

    public long Forgotten { get; private set; }

    public SessionState Save() => new() { Ended = [.. Ended], Assigned = new(_assigned, StringComparer.Ordinal), Forgotten = Forgotten };

    public void Load(SessionState state)
    {
        state.Ended.ForEach(Ended.Enqueue);
        _sessions.Count(Held);
        Forgotten = state.Forgotten;
        foreach (var (owner, address) in state.Assigned)
        {
            _assigned[owner] = address;
        }
    }

    public void Take(Observation item)
    {
        if (item["assigned.ip"] is { } address && item["peer.ip"] is { } owner)
        {
            if (_assigned.Count >= Most)
            {
                _assigned.Clear();
            }

            _assigned[owner + item["user.name"]] = address;
        }

        if (item.Id == SessionEnded)
        {
            End(item);
        }
    }

    /// <summary>"12d 9h:11m:22s" in milliseconds; -1 for another text.</summary>
    internal static long Milliseconds(string? duration)
    {
        long seconds = 0;
        long number = -1;
        foreach (var c in duration ?? "")
        {
            if (char.IsAsciiDigit(c))
            {
                number = (Math.Max(number, 0) * 10) + (c - '0');
            }
            else if (UnitOf(c) is > 0 and var unit && number >= 0)
            {
                seconds += number * unit;
                number = -1;
            }
            else if (c is not (' ' or ':'))
            {
                return -1;
            }

            if (number > int.MaxValue || seconds > int.MaxValue)
            {
                return -1;
            }
        }

        return string.IsNullOrEmpty(duration) || number >= 0 ? -1 : seconds * 1000;
    }

    private static long UnitOf(char unit) => unit switch
    {
        'd' => 86_400,
        'h' => 3_600,
        'm' => 60,
        's' => 1,
        _ => 0,
    };

    private void End(Observation item)
    {
        if (Ended.Count >= Most)
        {
            GiveWay();
            _sessions.Count(-1);
        }

        Ended.Enqueue(new Session(
            Device,
            item["user.name"],
            item["vpn.group"],
            item["peer.ip"],
            item["session.type"],
            _assigned.GetValueOrDefault(item["peer.ip"] + item["user.name"]),
            item.IsUntimed ? 0 : item.Ticks,
            Milliseconds(item["session.duration"]),
            Number(item["session.bytes_received"]),
            Number(item["session.bytes_sent"]),
            item["reason"]));
        _sessions.Count(1);
    }

    public void GiveWay()
    {
        Ended.Dequeue();
        Forgotten++;
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
