using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class PackedDiagnosisTests
{
    private readonly Diagnoser _diagnoser = Diagnosed();

    [Fact]
    public void Goes_on_from_what_was_packed()
    {
        var packed = PackedDiagnosis.Of(_diagnoser);
        Assert.InRange(packed.Length, 1, _diagnoser.Save().Length / 2);
        Assert.Equal(_diagnoser.Save(), PackedDiagnosis.Load(packed, MessageCatalog.BuiltIn).Save());
    }

    [Fact]
    public void Goes_on_from_what_an_older_version_left_unpacked() =>
        Assert.Equal(_diagnoser.Save(), PackedDiagnosis.Load(_diagnoser.Save(), MessageCatalog.BuiltIn).Save());

    [Fact]
    public void What_is_cut_off_is_damaged()
    {
        var packed = PackedDiagnosis.Of(_diagnoser);
        for (var length = 0; length < packed.Length - 8; length += 97)
        {
            Assert.Throws<InvalidDataException>(() => PackedDiagnosis.Load(packed.AsMemory(0, length), MessageCatalog.BuiltIn));
        }
    }

    private static Diagnoser Diagnosed()
    {
        var (reader, diagnoser) = (new EventReader(MessageCatalog.BuiltIn), new Diagnoser(MessageCatalog.BuiltIn));
        for (var peer = 1; peer < 50; peer++)
        {
            var line = Encoding.UTF8.GetBytes(
                $"Jan 02 2026 03:00:{peer:d2} fw1 : %ASA-5-713119: Group = 203.0.113.{peer}, IP = 203.0.113.{peer}, PHASE 1 COMPLETED");
            diagnoser.Add(reader.Read(new Frame(line, 0, line.Length, 0, 0, IsWrapped: false)), new EventPlace("log"));
        }

        return diagnoser;
    }
}
