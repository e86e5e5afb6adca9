using System.Text;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Local;

namespace Hikeshi.Syslog.Tests.Local;

public sealed class StdinSourceTests
{
    [Fact]
    public async Task Standard_input_is_read_to_a_last_line_without_an_end()
    {
        var sink = new MemorySink();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("one\n\ntwo"));
        await using var source = new StdinSource(input, 65_536, TimeProvider.System);
        source.Open();
        await source.RunAsync(sink, TestContext.Current.CancellationToken);

        Assert.Equal(["one", "two"], sink.Frames.Select(f => f.Text));
        Assert.All(sink.Frames, f => Assert.Equal(Transport.Stdin, f.Origin.Transport));
    }
}
