using Hikeshi.Web.Charts;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class NegotiationSequenceTests
{
    [Theory]
    [InlineData("initiator", true)]
    [InlineData("responder", false)]
    [InlineData(null, true)]
    public void The_initiator_is_on_the_left_and_what_this_device_sends_points_away_from_it(string? role, bool isLeft)
    {
        var sequence = NegotiationSequence.Of(Sample.Negotiation(role, "begins", "sent", "received", "done"));

        var (sent, received) = isLeft ? (SequenceWay.Right, SequenceWay.Left) : (SequenceWay.Left, SequenceWay.Right);
        Assert.Equal(isLeft, sequence.IsDeviceLeft);
        Assert.Equal([SequenceWay.Here, sent, received, SequenceWay.Here], sequence.Rows.Select(r => r.Way));
    }

    [Fact]
    public void What_is_sent_again_by_either_side_is_marked()
    {
        var sequence = NegotiationSequence.Of(Sample.Negotiation("initiator", "sent", "resent", "duplicate"));

        Assert.Equal([false, true, true], sequence.Rows.Select(r => r.IsAgain));
        Assert.Equal([SequenceWay.Right, SequenceWay.Right, SequenceWay.Left], sequence.Rows.Select(r => r.Way));
    }

    [Fact]
    public void Says_how_many_counted_messages_have_no_line_any_more()
    {
        var item = Sample.Negotiation("initiator", "sent", "gave_up") with { Sent = 1, Resent = 30, Received = 2 };

        Assert.Equal(32, NegotiationSequence.Of(item).Dropped);
        Assert.Equal(0, NegotiationSequence.Of(item with { Steps = [] }).Dropped);
    }
}
