using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Explaining;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>Reads stored events for one page. Not for several threads.</summary>
public sealed class EventViews(MessageCatalog catalog)
{
    private readonly EventReader _reader = new EventReader(catalog).ForSource(new TimeOptions());
    private readonly Explainer _explainer = new(catalog);

    /// <summary>The event as pages show it.</summary>
    public EventView Of(StoredEvent stored)
    {
        var item = _reader.Read(stored.Raw, stored.Context);
        return new EventView
        {
            Key = stored.Context.Key ?? "",
            Ticks = item.Resolved.IsKnown ? item.Resolved.UtcTicks : stored.Context.ReceivedTicks,
            Device = stored.Context.Device ?? item.Host ?? "",
            Id = item.Id,
            Severity = item.Severity,
            Status = item.Status,
            Title = item.Entry?.Title ?? LocalText.Empty,
            Text = Visible.Text(Encoding.UTF8.GetString(item.Text)),
            Raw = Visible.Text(Encoding.UTF8.GetString(item.Raw)),
            Fields = [.. item.Fields().Select(f => KeyValuePair.Create(f.Key, Visible.Text(f.Value)))],
        };
    }

    /// <summary>Names from the dictionary and their values as they are: to search by, not to show.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values(StoredEvent stored) => [.. _reader.Read(stored.Raw, stored.Context).Fields()];

    /// <summary>What the event means and what to do.</summary>
    public Explanation Explain(StoredEvent stored) => _explainer.Explain(_reader.Read(stored.Raw, stored.Context));
}
