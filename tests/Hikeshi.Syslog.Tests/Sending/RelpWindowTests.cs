using CsCheck;
using Hikeshi.Syslog.Sending;

namespace Hikeshi.Syslog.Tests.Sending;

public sealed class RelpWindowTests
{
    [Fact]
    public void A_line_leaves_when_all_before_it_were_acknowledged()
    {
        var window = Filled(4);
        Assert.True(window.IsFull);
        Assert.True(window.Acknowledge(3));
        Assert.Equal(4, window.Count);
        Assert.True(window.Acknowledge(2));
        Assert.Equal((2, 4), (window.Count, window.Oldest));
    }

    [Fact]
    public void An_answer_counts_once_and_only_for_what_waits()
    {
        var window = Filled(4);
        Assert.True(window.Acknowledge(3));
        Assert.False(window.Acknowledge(3));
        Assert.False(window.Acknowledge(1));
        Assert.False(window.Acknowledge(6));
    }

    [Fact]
    public void What_is_left_is_what_was_not_acknowledged_in_its_order() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 19].Array[0, 30]).Sample((size, answers) =>
        {
            // Two rounds, so that the ring's seam is somewhere in between.
            var window = Filled(size);
            for (var i = 0; i < size / 2; i++)
            {
                window.Acknowledge(2 + i);
                window.Add(new[] { (byte)(2 + size + i) }, 2 + size + i);
            }

            var waiting = Enumerable.Range(2 + (size / 2), size).ToList();
            foreach (var answer in answers.Select(a => 2 + (size / 2) + a))
            {
                Assert.Equal(waiting.Remove(answer), window.Acknowledge(answer));
            }

            Assert.Equal(waiting, window.TakeAll().Select(l => (int)l.Span[0]));
            Assert.Equal(0, window.Count);
        });

    private static RelpWindow Filled(int size)
    {
        var window = new RelpWindow(size);
        for (var i = 0; i < size; i++)
        {
            window.Add(new[] { (byte)(2 + i) }, 2 + i);
        }

        return window;
    }
}
