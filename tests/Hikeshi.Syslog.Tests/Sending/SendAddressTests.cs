using Hikeshi.Syslog.Sending;

namespace Hikeshi.Syslog.Tests.Sending;

public sealed class SendAddressTests
{
    [Theory]
    [InlineData("udp://collector.example.com:514", "udp://collector.example.com:514")]
    [InlineData("TCP://localhost", "tcp://localhost:5514")]
    [InlineData("tls://198.51.100.7/", "tls://198.51.100.7:6514")]
    [InlineData("relp://[2001:db8::7]", "relp://[2001:db8::7]:2514")]
    [InlineData("relp+tls://[::1]:20514", "relp+tls://[::1]:20514")]
    public void An_address_is_read(string text, string written)
    {
        Assert.True(SendAddress.TryParse(text, out var address, out _));
        Assert.Equal(written, address!.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1:514", "127.0.0.1:514 is no address to send to: begin with udp://")]
    [InlineData("http://a", "http://a is no address to send to: begin with udp://")]
    [InlineData("udp://", "udp:// names no receiver: ")]
    [InlineData("udp://a b:1", "udp://a b:1 names no receiver: ")]
    [InlineData("udp://a:0", "udp://a:0 names no receiver: ")]
    [InlineData("udp://a:65536", "udp://a:65536 names no receiver: ")]
    [InlineData("udp://a:", "udp://a: names no receiver: ")]
    [InlineData("udp://::1", "udp://::1 names no receiver: ")]
    [InlineData("udp://[::1", "udp://[::1 names no receiver: ")]
    [InlineData("udp://[a]:1", "udp://[a]:1 names no receiver: ")]
    [InlineData("udp://[::1]1", "udp://[::1]1 names no receiver: ")]
    public void What_is_no_address_is_told_the_way_out(string text, string sentence)
    {
        Assert.False(SendAddress.TryParse(text, out _, out var problem));
        Assert.StartsWith(sentence, problem!.En, StringComparison.Ordinal);
        Assert.StartsWith(text, problem.Ja, StringComparison.Ordinal);
    }
}
