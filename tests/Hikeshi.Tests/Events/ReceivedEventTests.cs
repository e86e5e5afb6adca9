using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Headers.Times;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Events;

public sealed class ReceivedEventTests
{
    private static readonly EventContext Context = new()
    {
        Key = "42",
        ReceivedTicks = new DateTime(2026, 8, 24, 17, 0, 0, DateTimeKind.Utc).Ticks,
        SourceAddress = "192.0.2.99",
        SourceTransport = "udp",
    };

    [Fact]
    public void Keys_of_a_received_event_stand_in_the_order_of_the_contract()
    {
        var item = Json(
            "<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)",
            Context with { Device = "pair", Unit = "primary", IsLate = true, Time = At(16, 58, 43) });

        Assert.Equal(
            ["v", "key", "time", "utc_offset", "time_source", "time_assumed", "received", "late", "device", "unit", "host", "host_source", "source"],
            item.EnumerateObject().Select(p => p.Name).TakeWhile(n => n != "product"));
        Assert.Equal("pair", item.GetProperty("device").GetString());
        Assert.Equal("fw-a", item.GetProperty("host").GetString());
        Assert.Equal("""{"address":"192.0.2.99","transport":"udp"}""", item.GetProperty("source").GetRawText());
    }

    [Fact]
    public void A_line_without_host_and_time_takes_those_of_its_receipt()
    {
        var item = Json("%ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED", Context);

        Assert.Equal("2026-08-24T17:00:00Z", item.GetProperty("time").GetString());
        Assert.Equal("received", item.GetProperty("time_source").GetString());
        Assert.Equal("192.0.2.99", item.GetProperty("host").GetString());
        Assert.Equal("socket", item.GetProperty("host_source").GetString());
        Assert.False(item.TryGetProperty("utc_offset", out _));
    }

    [Fact]
    public void An_address_that_a_proxy_told_says_so()
    {
        var item = Json("%ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED", Context with { IsProxied = true });

        Assert.Equal("proxy", item.GetProperty("host_source").GetString());
    }

    [Fact]
    public void An_event_through_a_proxy_keeps_what_was_told_and_who_told_it()
    {
        var item = Json("<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED",
            Context with { IsProxied = true, ProxyAddress = "198.51.100.5" });

        Assert.Equal("fw-a", item.GetProperty("host").GetString());
        Assert.Equal("""{"address":"192.0.2.99","proxy":"198.51.100.5","transport":"udp"}""", item.GetProperty("source").GetRawText());
    }

    [Fact]
    public void A_time_without_a_year_reads_as_it_was_worked_out_when_it_came()
    {
        var item = Json("<165>Aug 24 16:58:43 fw-a : %ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED",
            Context with { Time = new ResolvedTime(At(16, 58, 43).UtcTicks - (9 * TimeSpan.TicksPerHour), 540, TimeAssumptions.Year | TimeAssumptions.Zone) });

        Assert.Equal("2026-08-24T07:58:43Z", item.GetProperty("time").GetString());
        Assert.Equal("+09:00", item.GetProperty("utc_offset").GetString());
        Assert.Equal("""["year","zone"]""", item.GetProperty("time_assumed").GetRawText());
    }

    [Fact]
    public void The_time_of_a_relay_does_not_depend_on_what_was_read_before()
    {
        var reader = new EventReader(MessageCatalog.BuiltIn);
        reader.Read("<165>Dec 31 23:59:59 relay1 Dec 31 2019 23:59:58 fw-a : %ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED"u8.ToArray());
        var item = Json(reader, "<165>Aug 24 16:58:44 relay1 Aug 24 2026 16:58:43 fw-a : %ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED",
            Context with { Time = At(16, 58, 43) });

        Assert.Equal("2026-08-24T16:58:44Z", item.GetProperty("relay").GetProperty("time").GetString());
    }

    [Fact]
    public void A_source_that_goes_on_over_new_year_takes_the_new_year()
    {
        var reader = new EventReader(MessageCatalog.BuiltIn, new TimeOptions { Newest = new DateTimeOffset(2026, 12, 30, 0, 0, 0, TimeSpan.Zero) });
        reader.MoveTo(new DateTime(2027, 2, 1, 0, 0, 1, DateTimeKind.Utc).Ticks);
        var item = reader.Read("<165>Feb  1 00:00:00 fw-a : %ASA-5-713119: IP = 192.0.2.24, PHASE 1 COMPLETED"u8.ToArray());

        Assert.Equal(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), item.Time);
    }

    private static ResolvedTime At(int hour, int minute, int second) =>
        new(new DateTime(2026, 8, 24, hour, minute, second, DateTimeKind.Utc).Ticks, 0, TimeAssumptions.Zone);

    private static JsonElement Json(string line, EventContext context) => Json(new EventReader(MessageCatalog.BuiltIn), line, context);

    private static JsonElement Json(EventReader reader, string line, EventContext context)
    {
        var writer = new EventJsonWriter(MessageCatalog.BuiltIn, Language.English);
        writer.Write(reader.Read(Encoding.UTF8.GetBytes(line), context), context);
        return JsonDocument.Parse(writer.Written).RootElement;
    }
}
