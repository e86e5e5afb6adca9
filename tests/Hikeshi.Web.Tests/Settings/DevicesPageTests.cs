using System.Net;
using Bunit;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Settings;

public sealed class DevicesPageTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();
    private readonly FakeCollector _collector = new();

    [Fact]
    public void A_device_is_shown_with_its_other_names_its_units_its_zone_and_why_its_lines_were_lost()
    {
        _collector.Names["192.0.2.1"] = new("core", "primary");
        _collector.Names["192.0.2.2"] = new("core", "secondary");
        _collector.Counters.OfDevice("core");
        Lose("192.0.2.1", FrameRefusal.RateLimited, 5);
        Lose("192.0.2.2", FrameRefusal.RateLimited, 2);
        Lose("192.0.2.2", FrameRefusal.JournalFull, 1);
        Lose("192.0.2.3", FrameRefusal.MemoryFull, 9);

        var row = Open().Find("tbody tr").TextContent;

        Assert.Contains("Also known as: 192.0.2.1, 192.0.2.2", row, StringComparison.Ordinal);
        Assert.Contains("Units: primary, secondary", row, StringComparison.Ordinal);
        Assert.Contains("Asia/Tokyo", row, StringComparison.Ordinal);
        Assert.Contains("over the allowed rate: 7", row, StringComparison.Ordinal);
        Assert.Contains("journal full: 1", row, StringComparison.Ordinal);
        Assert.DoesNotContain("memory full", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_that_is_no_alias_says_below_why_its_lines_were_lost()
    {
        Lose("192.0.2.3", FrameRefusal.KernelFull, 9);

        Assert.Contains("receive buffer full: 9", Open().Find("section tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_have_pages_of_their_own()
    {
        for (var i = 0; i < 120; i++)
        {
            _collector.Counters.OfDevice($"fw{i:D3}");
            Lose($"192.0.2.{i}", FrameRefusal.DiskFull, 1);
        }

        var page = Open("?page=3");

        Assert.Equal(20, page.FindAll(".list")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(50, page.FindAll(".list")[1].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Page 3 of 3", "Page 1 of 3"], page.FindAll("nav.bar span").Select(s => s.TextContent));
        Assert.Contains("page=3&sources=2", page.Find("section a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private void Lose(string address, FrameRefusal reason, long frames) =>
        _collector.Counters.Of(new FrameOrigin { Transport = Transport.Udp, Address = IPAddress.Parse(address) }).Lost(reason, frames, 1);

    private IRenderedComponent<DevicesPage> Open(string query = "")
    {
        _browser.Services.AddSingleton<ICollector>(_collector);
        _browser.GoTo("devices" + query);
        return _browser.Draw<DevicesPage>();
    }
}
