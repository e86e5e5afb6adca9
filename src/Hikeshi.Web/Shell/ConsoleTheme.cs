using MudBlazor;

namespace Hikeshi.Web.Shell;

/// <summary>The component library in the console's own type and colors; both themes are variables of console.css.</summary>
internal static class ConsoleTheme
{
    private static readonly string[] Fonts = ["system-ui", "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
