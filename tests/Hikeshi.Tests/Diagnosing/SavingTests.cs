using System.Text;
using CsCheck;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Events;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Diagnosing;

public sealed class SavingTests
{
    private static readonly string[] Logs =
        [.. Directory.EnumerateFiles(Diagnosed.Folder, "*.log", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Saved_loaded_and_continued_is_the_same_as_running_through() =>
        Gen.Select(Gen.Const(Logs).SelectMany(l => Gen.Int[0, l.Length - 1].Select(i => l[i])), Gen.Int[0, 60].Array[0, 4]).Sample(
            (log, cuts) =>
            {
                var lines = File.ReadAllLines(log);
                Assert.Equal(Result(lines, []), Result(lines, cuts));
            },
            iter: 400,
            threads: 1);

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("{", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("{\"Version\":99}", "version 99")]
    [InlineData("{}", "version 0")]
    public void What_is_no_state_is_refused_with_a_sentence(string bytes, string part)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Diagnoser.Load(Encoding.UTF8.GetBytes(bytes), MessageCatalog.BuiltIn));
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    private static string Result(string[] lines, int[] cuts)
    {
        var diagnoser = new Diagnoser(MessageCatalog.BuiltIn);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        for (var i = 0; i < lines.Length; i++)
        {
            diagnoser.Add(reader.Read(Encoding.UTF8.GetBytes(lines[i])), "fw.log");
            if (cuts.Contains(i))
            {
                diagnoser = Diagnoser.Load(diagnoser.Save(), MessageCatalog.BuiltIn);
            }
        }

        var found = diagnoser.Finish();
        return Encoding.UTF8.GetString(DiagnosisJson.Incidents(found.Incidents)) + Encoding.UTF8.GetString(DiagnosisJson.Sessions(found.Sessions))
            + Encoding.UTF8.GetString(DiagnosisJson.Tunnels(found.Tunnels)) + Encoding.UTF8.GetString(DiagnosisJson.Failovers(found.Failovers));
    }
}
