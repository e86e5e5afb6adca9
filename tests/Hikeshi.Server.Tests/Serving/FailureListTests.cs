using Hikeshi.Pipeline.Processing;
using Hikeshi.Server.Serving;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hikeshi.Server.Tests.Serving;

public sealed class FailureListTests
{
    private readonly FailureList _failures = new(NullLogger.Instance);

    [Fact]
    public void An_observer_that_fails_is_no_failure_of_the_server()
    {
        Tell(PumpReportKind.ObserverFailed);

        Assert.Empty(_failures.Current);
    }

    [Fact]
    public void The_store_fails_until_it_works_again_whatever_an_observer_does_meanwhile()
    {
        Tell(PumpReportKind.ObserverFailed);
        Tell(PumpReportKind.StoreFailed);
        Tell(PumpReportKind.ObserverFailed);
        Assert.Equal("StoreFailed", Assert.Single(_failures.Current).En);

        Tell(PumpReportKind.StoreRecovered);
        Assert.Empty(_failures.Current);
    }

    private void Tell(PumpReportKind kind) => _failures.Tell(new PumpReport(kind, new(kind.ToString(), kind.ToString())));
}
