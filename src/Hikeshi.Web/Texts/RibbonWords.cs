using Hikeshi.Texts;
using Hikeshi.Web.Charts;

namespace Hikeshi.Web.Texts;

/// <summary>The states of ribbons: their words and their classes.</summary>
internal static class RibbonWords
{
    public static LocalText Of(RibbonState state) => state switch
    {
        RibbonState.Up => new("up", "確立中"),
        RibbonState.Negotiating => new("negotiating", "交渉中"),
        RibbonState.Down => new("down", "ダウン"),
        _ => new("not known", "不明"),
    };

    /// <summary>The class of console.css that draws it.</summary>
    public static string Class(RibbonState state) => state switch
    {
        RibbonState.Up => "up",
        RibbonState.Negotiating => "negotiating",
        RibbonState.Down => "down",
        _ => "none",
    };
}
