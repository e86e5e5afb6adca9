using Hikeshi.Events;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>The names of event states for people.</summary>
internal static class StatusTexts
{
    private static readonly LocalText[] Names =
    [
        new("parsed", "解析済み"),
        new("drift: known ID, unknown wording", "文面差異：ID は既知、文面は未知"),
        new("unknown: the catalog does not have this ID", "未知：カタログにない ID"),
        new("untagged: no Cisco tag, no known wording", "タグなし：Cisco のタグも既知の文面もない"),
    ];

    public static string Of(EventStatus status, Language language) => Names[(int)status].In(language);
}
