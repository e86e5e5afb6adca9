using System.Text;
using Hikeshi.Values;

namespace Hikeshi.Cli.Output;

/// <summary>Text from logs for a terminal: see <see cref="VisibleText"/>.</summary>
internal static class SafeText
{
    public static string Of(ReadOnlySpan<byte> utf8) => Of(Encoding.UTF8.GetString(utf8));

    public static string Of(string text) => VisibleText.Of(text);
}
