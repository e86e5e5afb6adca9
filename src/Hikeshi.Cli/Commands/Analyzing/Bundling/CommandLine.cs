using System.CommandLine;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>The command line as it could be typed again.</summary>
internal static class CommandLine
{
    public static string Of(ParseResult parsed) => string.Join(' ', parsed.Tokens.Select(t => Quoted(t.Value)).Prepend("hikeshi"));

    /// <summary>As a POSIX shell reads it.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '+' or '=' or ',' or '@' or '%')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
