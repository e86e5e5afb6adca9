using System.Buffers;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Json;
using Hikeshi.Tests.Events;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Reporting;

/// <summary>Summaries of lines, as analyze makes them.</summary>
internal static class Summarised
{
    public const string Denied = "<163>Aug 18 2026 18:31:07 fw1 : %FTD-3-710003: TCP access denied by ACL from 198.51.100.77/40617 to outside:203.0.113.1/23";
    public const string Completed = "<165>Aug 18 2026 18:24:02 fw1 : %FTD-5-713119: Group = g, IP = 192.0.2.10, PHASE 1 COMPLETED";
    public const string FsmError = "%FTD-3-713902: Group = g, IP = 192.0.2.10, QM FSM error (P2 struct &0x00007ffa1c3020b0, mess id 0x5e11c04a)!";
    public const string Drift = "Aug 18 18:41:12 fw2 %FTD-5-713119: Group = g, IP = 192.0.2.10, PHASE 1 COMPLETED at last (msgid=5e11c04a) after 3 tries";

    public static LogSummary Of(params IEnumerable<string> lines) => Of("fw.log", lines);

    public static LogSummary Of(string? file, IEnumerable<string> lines)
    {
        var summary = new LogSummary(MessageCatalog.BuiltIn);
        Add(summary, file, lines);
        return summary;
    }

    public static void Add(LogSummary summary, string? file, IEnumerable<string> lines)
    {
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        summary.Begin(file);
        var number = 0;
        foreach (var line in lines)
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            summary.Add(reader.Read(new Frame(bytes, 0, bytes.Length, ++number, 0, false)));
        }
    }

    public static LogReport Report(params IEnumerable<string> lines) => ReportBuilder.Build(Of(lines), 0);

    public static string Json(LogSummary summary, int top = 0)
    {
        var json = new ArrayBufferWriter<byte>();
        ReportJsonWriter.Write(ReportBuilder.Build(summary, top), Diagnosis.Empty, Language.English, bytes => json.Write(bytes));
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
