using System.Text;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary>Writes a finished text to standard output.</summary>
internal static class CatalogOutput
{
    /// <summary>The exit code of a command that did nothing else.</summary>
    public static int Write(CommandContext context, string text) => Write(context, Encoding.UTF8.GetBytes(text));

    public static int Write(CommandContext context, ReadOnlySpan<byte> text)
    {
        using var output = new StandardOutput(Console.OpenStandardOutput());
        output.Write(text);
        return context.Finish([], output);
    }
}
