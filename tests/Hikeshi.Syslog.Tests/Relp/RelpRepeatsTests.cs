using System.Net;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Relp;

namespace Hikeshi.Syslog.Tests.Relp;

/// <summary>Of what a new connection brings, what was taken from an old one is left out, and nothing else.</summary>
public sealed class RelpRepeatsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X X Y", "X Y Z", "Z")]
    [InlineData("X X X", "X X Z", "Z")]
    [InlineData("X X X", "X X X X", "X")]
    [InlineData("X Y X Y X", "X Y X Z", "Z")]
    [InlineData("A B C", "A B C C", "C")]
    public async Task Equal_lines_are_told_apart_by_their_neighbours(string taken, string repeated, string fresh) =>
        Assert.Equal(fresh, await TakenOfAsync(taken, repeated));

    [Theory]
    [InlineData("A B C", "A D", "A D")]
    [InlineData("A B C", "B D", "B D")]
    [InlineData("A B C", "A B", "A B")]
    [InlineData("A B A B", "A B A D", "A D")]
    public async Task New_lines_that_look_like_some_from_before_the_end_are_taken(string taken, string sent, string fresh) =>
        Assert.Equal(fresh, await TakenOfAsync(taken, sent));

    [Fact]
    public async Task Of_several_old_connections_the_one_that_fits_is_found()
    {
        var memory = new RelpMemory();
        var origin = new FrameOrigin { Transport = Transport.Relp, Address = IPAddress.Loopback };
        memory.Remember(origin, "X"u8);
        memory.Remember(origin, "P"u8);
        await using var listening = new Listening("relp://127.0.0.1:0", memory: memory);
        await using (await SendAsync(listening, "K X Q"))
        {
        }

        await listening.Watch.HasAsync("Sender");
        await CloseAsync(await SendAsync(listening, "X Q N"));

        Assert.Equal("K X Q N", Text(listening, 0));
    }

    [Fact]
    public async Task A_line_that_may_be_repeated_is_taken_when_no_other_follows()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using (await SendAsync(listening, "A B C"))
        {
        }

        await listening.Watch.HasAsync("Sender");
        await using var sender = await SendAsync(listening, "A");

        Assert.Equal("A B C A", Text(listening, 0));
    }

    [Fact]
    public async Task Lines_whose_repetition_breaks_off_are_known_when_they_are_repeated_again()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using (await SendAsync(listening, "A B C"))
        {
        }

        await listening.Watch.HasAsync("Sender");
        await using (var broken = await listening.ConnectAsync())
        {
            await broken.WriteAsync("1 open 0\n"u8.ToArray(), Cancel);
            await broken.ReadExactlyAsync(new byte["1 rsp 59 200 OK\nrelp_version=0\nrelp_software=hikeshi\ncommands=syslog\n".Length], Cancel);
            await broken.WriteAsync("2 syslog 1 A\n"u8.ToArray(), Cancel);
        }

        await listening.Watch.HasAsync("Sender", 2);

        await CloseAsync(await SendAsync(listening, "A B C D"));

        Assert.Equal("A B C D", Text(listening, 0));
    }

    /// <summary>What is taken of the lines of a second connection, after a first one was broken.</summary>
    private static async Task<string> TakenOfAsync(string taken, string repeated)
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using (await SendAsync(listening, taken))
        {
        }

        await listening.Watch.HasAsync("Sender");
        await CloseAsync(await SendAsync(listening, repeated));
        return Text(listening, taken.Split(' ').Length);
    }

    private static string Text(Listening listening, int after) => string.Join(' ', listening.Sink.Frames.Skip(after).Select(f => f.Text));

    /// <summary>Sends lines on a new connection and waits until all are confirmed.</summary>
    private static async Task<NetworkStream> SendAsync(Listening listening, string lines)
    {
        var sender = await listening.ConnectAsync();
        var frames = string.Concat(lines.Split(' ').Select(l => $"2 syslog {l.Length} {l}\n"));
        await sender.WriteAsync(Encoding.ASCII.GetBytes("1 open 0\n" + frames), Cancel);
        using var reader = new StreamReader(sender, Encoding.ASCII, leaveOpen: true);
        for (var left = lines.Split(' ').Length; left > 0;)
        {
            var answer = await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            left -= answer == "2 rsp 6 200 OK" ? 1 : 0;
        }

        return sender;
    }

    private static async Task CloseAsync(NetworkStream sender)
    {
        await sender.WriteAsync("3 close 0\n"u8.ToArray(), Cancel);
        await sender.CopyToAsync(Stream.Null, Cancel);
        await sender.DisposeAsync();
    }
}
