using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Tests.Catalog;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>Diagnoses a log the way the command does.</summary>
internal static class Diagnosed
{
    public static string Folder { get; } = Path.Join(Repository.Root, "tests", "diagnosis");

    /// <summary>The causes that lines can tell. What a collector lost itself is said by no line.</summary>
    public static IReadOnlyList<string> CauseCodes { get; } = [.. MessageCatalog.BuiltIn.CauseCodes
        .Where(c => MessageCatalog.BuiltIn.FindCause(c)!.Kind != "logging.loss")
        .Order(StringComparer.Ordinal)];

    public static string Text(params string[] path) => File.ReadAllText(Path.Join([Folder, .. path]));

    public static IReadOnlyList<string> Lines(params string[] path) => File.ReadAllLines(Path.Join([Folder, .. path]));

    public static Diagnosis Situation(string name) => Log(Text("situations", name + ".log"));

    public static Diagnosis Log(IEnumerable<string> lines) => Log(string.Concat(lines.Select(l => l + "\n")));

    /// <summary>Diagnoses a text.</summary>
    /// <param name="text">The log.</param>
    /// <param name="chunk">How many bytes arrive at once; null for as many as there is room for.</param>
    /// <param name="options">What the lines do not tell.</param>
    public static Diagnosis Log(string text, int? chunk = null, DiagnosisOptions? options = null)
    {
        var diagnoser = new Diagnoser(MessageCatalog.BuiltIn, options);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        var framer = new Framer(RecordSyntax.Instance);
        for (var rest = Encoding.UTF8.GetBytes(text).AsMemory(); ;)
        {
            var space = framer.GetSpace();
            var count = Math.Min(Math.Min(space.Length, rest.Length), chunk ?? int.MaxValue);
            rest[..count].Span.CopyTo(space);
            framer.Advance(count);
            rest = rest[count..];
            if (count == 0)
            {
                framer.Complete();
            }

            while (framer.TryRead(out var frame))
            {
                diagnoser.Add(reader.Read(frame), "fw.log");
            }

            if (count == 0)
            {
                return diagnoser.Finish();
            }
        }
    }
}
