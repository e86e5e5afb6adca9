using System.Text.Json;
using Hikeshi.Cli.Tests.Analyze.Html;
using Hikeshi.Diagnosing;
using Hikeshi.Reporting.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze;

public sealed class JsonPiecesTests
{
    /// <summary>Half a million sessions are more than 100 MB of JSON.</summary>
    [Fact]
    public void A_large_report_is_handed_on_in_pieces()
    {
        var diagnosis = new Diagnosis([], [.. Enumerable.Range(0, 5_000).Select(n => HtmlSample.Session($"user{n}", 1))], 0);
        var (json, largest) = (new MemoryStream(), 0);
        ReportJsonWriter.Write(Analyzed.Report(Analyzed.Day), diagnosis, Language.English, bytes =>
        {
            largest = Math.Max(largest, bytes.Length);
            json.Write(bytes);
        });
        Assert.InRange(largest, 1, 128 * 1024);
        Assert.Equal(5_000, JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("sessions").GetArrayLength());
    }
}
