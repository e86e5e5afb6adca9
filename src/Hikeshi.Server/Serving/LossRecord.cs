using System.Text.Json;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Serving;

/// <summary>Reads back what a stored incident tells of a loss.</summary>
internal static class LossRecord
{
    /// <summary>The field of the subject that names whose lines they were.</summary>
    public const string Origin = "source.ip";

    /// <summary>The loss; null when the record tells of none that is known.</summary>
    public static Loss? Read(IncidentRecord record)
    {
        using var document = JsonDocument.Parse(record.Json);
        var item = document.RootElement;
        var code = item.GetProperty("causes")[0].GetProperty("code").GetString();
        FrameRefusal? reason = Enum.GetValues<FrameRefusal>().Where(r => LossReason.CauseOf(r) == code).Select(r => (FrameRefusal?)r).FirstOrDefault();
        return code is not null && reason is { } known && item.GetProperty("subject").GetProperty(Origin).GetString() is { } origin
            ? new Loss(origin, known, record.FirstTicks) { Id = record.Id, Last = record.LastTicks, Count = item.GetProperty("count").GetInt64() }
            : null;
    }
}
