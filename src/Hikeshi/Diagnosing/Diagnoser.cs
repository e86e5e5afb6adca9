using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;
using Hikeshi.Diagnosing.Telling;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Events;

namespace Hikeshi.Diagnosing;

/// <summary>
/// Joins events into incidents with causes and evidence. Pure: what it says depends on the events and on nothing else,
/// neither on how they were cut into calls nor on other devices' lines between them. Memory is bounded. Not for
/// several threads.
/// </summary>
public sealed class Diagnoser
{
    /// <summary>So many finished incidents are kept; the oldest of the least severe are forgotten first.</summary>
    internal const int MostArchived = 10_000;

    private const int MostDevices = 10_000;

    private readonly DiagnosisOptions _options;
    private readonly Knowledge _knowledge;
    private readonly Observer _observer;
    private readonly IncidentBuilder _builder;
    private readonly MemoryBounds _bounds;
    private readonly Dictionary<string, DeviceBook> _devices = new(StringComparer.Ordinal);
    private readonly List<ArchivedCase> _archive = [];
    private long _forgotten;
    private DeviceBook? _last;
    private string? _lastHost;

    /// <summary>Makes a diagnoser that has seen nothing.</summary>
    /// <param name="catalog">The catalog that the events are read with.</param>
    /// <param name="options">What the lines do not tell.</param>
    public Diagnoser(MessageCatalog catalog, DiagnosisOptions? options = null)
        : this(catalog, options, new MemoryBounds())
    {
    }

    internal Diagnoser(MessageCatalog catalog, DiagnosisOptions? options, MemoryBounds bounds)
    {
        (_options, _bounds) = (options ?? DiagnosisOptions.Default, bounds);
        _knowledge = new Knowledge(catalog);
        _observer = new Observer(catalog);
        _builder = new IncidentBuilder(_knowledge);
    }

    /// <summary>Tells an event, which may be lent: what is needed of it is copied.</summary>
    /// <param name="item">The event.</param>
    /// <param name="file">The file it is from, or null. It stands for the device where a line names none.</param>
    public void Add(Event item, string? file = null) => Add(item, new EventPlace(file));

    /// <summary>Tells an event, which may be lent: what is needed of it is copied.</summary>
    /// <param name="item">The event.</param>
    /// <param name="place">Where it is found again.</param>
    public void Add(Event item, in EventPlace place)
    {
        var device = DeviceOf(item, place);
        var sequence = device.Tick(item.Resolved.IsKnown ? item.Resolved.UtcTicks : place.ReceivedTicks, place.ReceivedTicks);
        device.Levels.Note(item.Class, item.Severity < 0 ? item.Entry?.Severity ?? -1 : item.Severity, device.Clock);
        if (_observer.Observe(item, place with { Device = device.Device }, device.Clock, sequence) is { } observation)
        {
            device.Sessions.Take(observation);
            device.Add(observation);
        }
    }

    /// <summary>
    /// Says that time has passed without a line: what was awaited in vain is missed now. For live input; a file's
    /// time is that of its lines.
    /// </summary>
    /// <param name="silence">How long no line has come.</param>
    public void Mark(TimeSpan silence)
    {
        foreach (var device in _devices.Values)
        {
            device.Mark(device.Heard + silence.Ticks);
        }
    }

    /// <summary>
    /// Says what time it is, for events that are told with the time of their receipt: a device that sends nothing is
    /// silent, however much others send. One that has sent nothing since this diagnoser was made is not judged by it.
    /// </summary>
    /// <param name="utcTicks">Now, by the clock that tells when events are received.</param>
    public void MarkAt(long utcTicks)
    {
        foreach (var device in _devices.Values)
        {
            device.MarkAt(utcTicks);
        }
    }

    /// <summary>How often an incident was opened, changed or closed.</summary>
    public long Changes => _devices.Values.Sum(d => d.Changes);

    /// <summary>Ends the input: what waits is judged with what is there.</summary>
    public Diagnosis Finish()
    {
        foreach (var device in _devices.Values)
        {
            device.Finish();
        }

        return Current();
    }

    /// <summary>What is known so far; failures that are still being looked at are not in it.</summary>
    public Diagnosis Current()
    {
        var open = _devices.Values.SelectMany(d => d.Cases
            .Where(c => c.Incident is not null)
            .Select(c => _builder.Build(d.Device, c, c.Incident!)));
        return new Diagnosis(
            IncidentOrder.Of(_archive.Select(Build).Concat(open)),
            [.. _devices.Values.OrderBy(d => d.Device, StringComparer.Ordinal).SelectMany(d => d.Sessions.Ended).OrderBy(s => s.EndTicks)],
            _forgotten + _devices.Values.Sum(d => d.Forgotten + d.Sessions.Forgotten + d.Tunnels.Forgotten))
        {
            Tunnels = TunnelList.Of(_devices.Values.Select(d => (d.Tunnels, d.Clock))),
            Failovers = [.. _devices.Values.Select(d => d.Failover.Build(d.Clock)).OfType<Failover>()
                .OrderByDescending(f => f.IsTroubled)
                .ThenBy(f => f.Device, StringComparer.Ordinal)],
        };
    }

    /// <summary>Everything to go on from: saved, loaded and continued is the same as running through.</summary>
    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        Save(bytes);
        return bytes.ToArray();
    }

    /// <summary>Writes what <see cref="Save()"/> gives, piece by piece: of a busy network it is many megabytes.</summary>
    /// <param name="to">Where to.</param>
    public void Save(Stream to) => JsonSerializer.Serialize(
        to,
        new DiagnosisState
        {
            Version = DiagnosisState.Current,
            Devices = [.. _devices.Values.OrderBy(d => d.Device, StringComparer.Ordinal).Select(d => d.Save())],
            Archive = [.. _archive],
            Forgotten = _forgotten,
        },
        StateJson.Default.DiagnosisState);

    /// <summary>A diagnoser that goes on from what another one saved.</summary>
    /// <param name="state">From <see cref="Save()"/>.</param>
    /// <param name="catalog">The catalog that the events are read with.</param>
    /// <param name="options">What the lines do not tell.</param>
    /// <exception cref="InvalidDataException">The bytes are no state, or one of another version.</exception>
    public static Diagnoser Load(ReadOnlySpan<byte> state, MessageCatalog catalog, DiagnosisOptions? options = null) =>
        Load(state, catalog, options, new MemoryBounds());

    internal static Diagnoser Load(ReadOnlySpan<byte> state, MessageCatalog catalog, DiagnosisOptions? options, MemoryBounds bounds)
    {
        DiagnosisState saved;
        try
        {
            saved = JsonSerializer.Deserialize(state, StateJson.Default.DiagnosisState) ?? new DiagnosisState();
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("The saved diagnosis is damaged; start without it.", problem);
        }

        if (saved.Version != DiagnosisState.Current)
        {
            throw new InvalidDataException(
                $"The saved diagnosis has version {saved.Version}, this program reads {DiagnosisState.Current}; start without it.");
        }

        var made = new Diagnoser(catalog, options, bounds) { _forgotten = saved.Forgotten };
        if (!saved.Archive.TrueForAll(a => made._knowledge.Knows(a.Case, a.Incident))
            || !saved.Devices.SelectMany(d => d.Cases).All(c => made._knowledge.Knows(c, c.Incident)))
        {
            throw new InvalidDataException("The saved diagnosis was made with another catalog; start without it.");
        }

        made._archive.AddRange(saved.Archive);
        bounds.Evidence.Incidents = saved.Archive.Count;
        foreach (var device in saved.Devices)
        {
            made.BookOf(device.Device).Load(device);
        }

        return made;
    }

    private Incident Build(ArchivedCase archived) => _builder.Build(archived.Device, archived.Case, archived.Incident);

    private DeviceBook BookOf(string name)
    {
        if (!_devices.TryGetValue(name, out var device))
        {
            _devices[name] = device = new DeviceBook(name, _knowledge, _bounds, (of, draft) => Archive(name, of, draft));
        }

        return device;
    }

    private DeviceBook DeviceOf(Event item, in EventPlace place)
    {
        var host = _observer.DeviceOf(item, place);
        if (_last is not null && ReferenceEquals(host, _lastHost))
        {
            return _last;
        }

        var name = _options.Aliases.GetValueOrDefault(host, host);
        if (!_devices.TryGetValue(name, out var device))
        {
            // Hostile input may name a new device on each line; beyond a limit they share one book.
            name = _devices.Count >= MostDevices ? "…" : name;
            device = BookOf(name);
        }

        (_last, _lastHost) = (device, host);
        return device;
    }

    private void Archive(string device, Case of, IncidentDraft draft)
    {
        _archive.Add(new ArchivedCase(
            device, new Case { Kind = of.Kind, SubjectKey = of.SubjectKey, Subject = of.Subject, Number = of.Number, JoinedBy = [.. of.JoinedBy] }, draft));
        _bounds.Evidence.Incidents++;
        if (_archive.Count > MostArchived)
        {
            // A tenth at once, so that a full archive costs little a line.
            var kept = _archive.OrderBy(a => Build(a).Severity).ThenByDescending(a => a.Incident.Last).Take(MostArchived * 9 / 10).ToList();
            _forgotten += _archive.Count - kept.Count;
            _bounds.Evidence.Incidents -= _archive.Count - kept.Count;
            _archive.Clear();
            _archive.AddRange(kept);
        }
    }
}
