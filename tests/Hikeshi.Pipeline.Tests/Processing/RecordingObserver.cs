using System.Text;
using Hikeshi.Events;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Tests.Processing;

/// <summary>Remembers what it was shown, and throws when it is shown <c>throw</c>.</summary>
internal sealed class RecordingObserver : IEventObserver
{
    public long? Kept { get; set; }

    public List<string> Seen { get; } = [];

    public List<long> Marks { get; } = [];

    public void Observe(Event item, in Receipt receipt)
    {
        var text = Encoding.UTF8.GetString(item.Raw);
        if (text == "throw")
        {
            throw new InvalidOperationException("asked to");
        }

        Seen.Add(text);
    }

    public void Mark(long utcTicks) => Marks.Add(utcTicks);
}
