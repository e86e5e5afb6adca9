using System.Net.Sockets;
using System.Text;
using Hikeshi.Syslog.Relp;

namespace Hikeshi.Syslog.Tests.Relp;

public sealed class RelpTests
{
    private const string Open = "1 open 49 relp_version=0\nrelp_software=test\ncommands=syslog\n";
    private const string Opened = "1 rsp 59 200 OK\nrelp_version=0\nrelp_software=hikeshi\ncommands=syslog\n";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_opens_takes_lines_and_closes()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open + "2 syslog 8 <165>one\n3 syslog 10 <165>two\r\n\n4 close 0\n");

        Assert.Equal(Opened + "2 rsp 6 200 OK\n3 rsp 6 200 OK\n4 rsp 0\n0 serverclose 0\n", await ReadAllAsync(sender));
        Assert.Equal(["<165>one", "<165>two"], listening.Sink.Frames.Select(f => f.Text));
    }

    [Fact]
    public async Task A_frame_that_the_disk_refused_is_refused()
    {
        await using var listening = new Listening("relp://127.0.0.1:0", sink: new MemorySink { IsDurable = false });
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open + "2 syslog 8 <165>one\n3 close 0\n");

        Assert.Contains("2 rsp 11 500 no room\n", await ReadAllAsync(sender), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("<165>no relp\n")]
    [InlineData("1 syslog x <165>one\n")]
    [InlineData("1 syslog 5 <165>one\n")]
    public async Task What_is_not_relp_ends_its_connection(string garbage)
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, garbage + "2 syslog 8 <165>two\n");
        await listening.Watch.HasAsync("Protocol");

        Assert.DoesNotContain("<165>two", listening.Sink.Frames.Select(f => f.Text));
    }

    [Fact]
    public async Task Frames_that_a_new_connection_repeats_are_confirmed_and_not_taken_twice()
    {
        var memory = new RelpMemory();
        await using var listening = new Listening("relp://127.0.0.1:0", memory: memory);
        await using (var broken = await listening.ConnectAsync())
        {
            await SendAsync(broken, Open + "2 syslog 8 <165>one\n3 syslog 8 <165>two\n4 syslog 8 <165>3rd\n");
            await listening.Sink.HaveAsync(3);
        }

        await listening.Watch.HasAsync("Sender");
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open + "2 syslog 8 <165>two\n3 syslog 8 <165>3rd\n4 syslog 8 <165>3rd\n5 close 0\n");
        var answers = await ReadAllAsync(sender);

        Assert.Contains("2 rsp 6 200 OK\n3 rsp 6 200 OK\n4 rsp 6 200 OK\n", answers, StringComparison.Ordinal);
        Assert.Equal(["<165>one", "<165>two", "<165>3rd", "<165>3rd"], listening.Sink.Frames.Select(f => f.Text));
        Assert.Equal(2, listening.Watch.Of("repeated"));
    }

    [Fact]
    public async Task Frames_that_are_repeated_while_the_old_connection_is_half_open_are_not_taken_twice()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var halfOpen = await listening.ConnectAsync();
        await SendAsync(halfOpen, Open + "2 syslog 8 <165>one\n3 syslog 8 <165>two\n4 syslog 8 <165>3rd\n");
        await listening.Sink.HaveAsync(3);
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open + "2 syslog 8 <165>two\n3 syslog 8 <165>3rd\n4 syslog 8 <165>new\n5 close 0\n");
        await ReadAllAsync(sender);
        await listening.Watch.HasAsync("Replaced");

        Assert.Equal(["<165>one", "<165>two", "<165>3rd", "<165>new"], listening.Sink.Frames.Select(f => f.Text));
        Assert.Equal(2, listening.Watch.Of("repeated"));
    }

    [Fact]
    public async Task Frames_that_are_repeated_while_the_disk_holds_the_old_connection_up_are_not_taken_twice()
    {
        var disk = new TaskCompletionSource();
        await using var listening = new Listening("relp://127.0.0.1:0", sink: new MemorySink { Disk = disk.Task });
        await using var left = await listening.ConnectAsync();
        await SendAsync(left, Open + "2 syslog 8 <165>one\n3 syslog 8 <165>two\n");
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open);
        await sender.ReadExactlyAsync(new byte[Opened.Length], Cancel);
        await SendAsync(left, "4 syslog 8 <165>3rd\n");
        await listening.Sink.HaveAsync(3);
        await left.DisposeAsync();
        await SendAsync(sender, "2 syslog 8 <165>one\n3 syslog 8 <165>two\n4 syslog 8 <165>3rd\n5 syslog 8 <165>new\n6 close 0\n");
        await listening.Sink.HaveAsync(4);
        disk.SetResult();

        Assert.StartsWith("2 rsp 6 200 OK\n3 rsp 6 200 OK\n4 rsp 6 200 OK\n5 rsp 6 200 OK\n", await ReadAllAsync(sender), StringComparison.Ordinal);
        Assert.Equal(["<165>one", "<165>two", "<165>3rd", "<165>new"], listening.Sink.Frames.Select(f => f.Text));
        Assert.Equal(3, listening.Watch.Of("repeated"));
    }

    [Fact]
    public async Task Equal_lines_of_two_connections_that_are_both_at_work_are_both_taken()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var first = await listening.ConnectAsync();
        await SendAsync(first, Open + "2 syslog 8 <165>one\n");
        await listening.Sink.HaveAsync(1);
        await using var second = await listening.ConnectAsync();
        await SendAsync(second, Open);
        await second.ReadExactlyAsync(new byte[Opened.Length], Cancel);
        await SendAsync(first, "3 syslog 8 <165>two\n");
        await listening.Sink.HaveAsync(2);
        await SendAsync(second, "2 syslog 8 <165>one\n3 close 0\n");
        await ReadAllAsync(second);
        await SendAsync(first, "4 syslog 8 <165>3rd\n");

        Assert.Equal(["<165>one", "<165>two", "<165>one", "<165>3rd"], (await listening.Sink.HaveAsync(4)).Select(f => f.Text));
    }

    [Fact]
    public async Task Lines_after_an_orderly_end_are_new_even_when_they_look_alike()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        for (var i = 0; i < 2; i++)
        {
            await using var sender = await listening.ConnectAsync();
            await SendAsync(sender, Open + "2 syslog 8 <165>one\n3 close 0\n");
            await ReadAllAsync(sender);
        }

        Assert.Equal(["<165>one", "<165>one"], listening.Sink.Frames.Select(f => f.Text));
    }

    [Fact]
    public async Task The_end_of_the_journal_is_remembered_over_a_restart()
    {
        var memory = new RelpMemory();
        var origin = new Pipeline.Receiving.FrameOrigin { Transport = Pipeline.Receiving.Transport.Relp, Address = System.Net.IPAddress.Loopback };
        memory.Remember(origin, "<165>one"u8);
        memory.Remember(origin, "<165>two"u8);
        await using var listening = new Listening("relp://127.0.0.1:0", memory: memory);
        await using var sender = await listening.ConnectAsync();
        await SendAsync(sender, Open + "2 syslog 8 <165>two\n3 syslog 8 <165>new\n4 close 0\n");
        await ReadAllAsync(sender);

        Assert.Equal("<165>new", Assert.Single(listening.Sink.Frames).Text);
    }

    [Fact]
    public async Task Frames_may_come_in_any_pieces()
    {
        await using var listening = new Listening("relp://127.0.0.1:0");
        await using var sender = await listening.ConnectAsync();
        foreach (var b in Encoding.ASCII.GetBytes(Open + "2 syslog 8 <165>one\n"))
        {
            await sender.WriteAsync(new[] { b }, Cancel);
        }

        Assert.Equal("<165>one", Assert.Single(await listening.Sink.HaveAsync(1)).Text);
    }

    private static Task SendAsync(NetworkStream sender, string text) => sender.WriteAsync(Encoding.ASCII.GetBytes(text), Cancel).AsTask();

    private static async Task<string> ReadAllAsync(NetworkStream sender)
    {
        using var reader = new StreamReader(sender, Encoding.ASCII, leaveOpen: true);
        return await reader.ReadToEndAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }
}
