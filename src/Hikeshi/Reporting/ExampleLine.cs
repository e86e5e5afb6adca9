using System.Text;
using Hikeshi.Events;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Reporting;

/// <summary>A line that shows what is meant.</summary>
/// <param name="File">The file it stands in; null for standard input.</param>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Text">All after the tag, at most 400 bytes of it; not made safe for terminals.</param>
public sealed record ExampleLine(string? File, long Line, string Text)
{
    private const int MostBytes = 400;

    internal static ExampleLine Of(Event item, string? file) =>
        new(file, item.Line, Encoding.UTF8.GetString(NameTable<Tally>.Cut(item.Text, MostBytes)));
}
