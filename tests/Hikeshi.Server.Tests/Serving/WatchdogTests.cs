using Hikeshi.Pipeline.Journaling;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class WatchdogTests
{
    [Theory]
    [InlineData("60000000", null, 30_000)]
    [InlineData("60000000", "4711", 30_000)]
    [InlineData("60000000", "1", null)]
    [InlineData("0", null, null)]
    [InlineData("soon", null, null)]
    [InlineData(null, null, null)]
    public void It_tells_twice_in_the_time_of_the_service_manager(string? microseconds, string? process, int? milliseconds) => Assert.Equal(
        milliseconds,
        (int?)Watchdog.Interval(n => n == "WATCHDOG_USEC" ? microseconds : n == "WATCHDOG_PID" ? process : null, 4711)?.TotalMilliseconds);

    [Fact]
    public void A_server_that_works_nothing_off_is_not_alive()
    {
        var (told, isFailing) = (0, false);
        var state = new JournalState(0, Last: 10, Durable: 10, Read: 10, IsFailing: false);
        var watchdog = new Watchdog(_ => told++, () => state, () => isFailing);
        watchdog.Look();
        watchdog.Look();
        Assert.Equal(2, told);

        state = state with { Last = 20 };
        watchdog.Look();
        Assert.Equal(2, told);

        state = state with { Read = 15 };
        watchdog.Look();
        Assert.Equal(3, told);

        isFailing = true;
        watchdog.Look();
        Assert.Equal(4, told);
    }
}
