using System.Net;
using System.Net.Sockets;

namespace Hikeshi.Cli.Tests.Simulating;

public sealed class DeliveryTests
{
    [Theory]
    [InlineData("--clock", "fast")]
    [InlineData("--clock", "fast", "--pace", "5000")]
    public async Task The_log_arrives_as_it_would_be_printed(params string[] how)
    {
        string[] line = ["simulate", "crypto-acl-mismatch", "user-auth-failed", "--duration", "10m", "--unknown", "1"];
        var printed = CliRun.Of(line).Output;
        var (run, received) = await ReceiveAsync(to => CliRun.Of([.. line, "--to", to, .. how]));

        Assert.Equal(printed, received);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith($"sent {printed.Count(c => c == '\n')} lines to tcp://127.0.0.1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_sent_as_often_as_asked()
    {
        string[] line = ["simulate", "traceback", "--duration", "10m", "--clock", "fast"];
        var (_, once) = await ReceiveAsync(to => CliRun.Of([.. line, "--to", to]));
        var (_, thrice) = await ReceiveAsync(to => CliRun.Of([.. line, "--to", to, "--repeat", "3"]));

        Assert.NotEqual("", once);
        Assert.Equal(once + once + once, thrice);
    }

    [Fact]
    public async Task In_real_time_the_log_begins_now()
    {
        var (run, received) = await ReceiveAsync(to => CliRun.Of("simulate", "healthy", "--style", "rfc5424", "--rate", "50", "--duration", "1s", "--to", to));

        Assert.Equal(0, run.Code);
        var time = DateTimeOffset.Parse(received[(received.IndexOf('>', StringComparison.Ordinal) + 1)..received.IndexOf(' ', StringComparison.Ordinal)], null);
        Assert.InRange(TimeProvider.System.GetUtcNow() - time, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("en", "Nobody listens at tcp://127.0.0.1:1: start the receiver first, and check the port.\n")]
    [InlineData("ja", "tcp://127.0.0.1:1 で待ち受けているプログラムがありません。受信側を起動し、ポート番号を確認してください。\n")]
    public void A_receiver_that_is_not_there_ends_it(string language, string sentence)
    {
        var run = CliRun.Of("simulate", "healthy", "--to", "tcp://127.0.0.1:1", "--lang", language);

        Assert.Equal((1, sentence), (run.Code, run.Error.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("http://a is no address to send to: ", "--to", "http://a")]
    [InlineData("--pace is about sending: give --to URL as well", "--pace", "10")]
    [InlineData("--tls-insecure is about sending: ", "--tls-insecure")]
    [InlineData("--repeat needs --clock fast: ", "--to", "udp://a", "--repeat", "2")]
    [InlineData("--clock: 'slow' is not known. Give real or fast.", "--to", "udp://a", "--clock", "slow")]
    [InlineData("--window: '0' will not do. Give a number from 1 to 1024.", "--to", "relp://a", "--window", "0")]
    [InlineData("--tls-ca: there is no file none.pem. ", "--to", "tls://a", "--tls-ca", "none.pem")]
    [InlineData("--unknown: 'x' is no rate. ", "--unknown", "x")]
    public void A_wrong_command_line_is_told_the_way_out(string sentence, params string[] arguments)
    {
        var run = CliRun.Of(["simulate", "healthy", .. arguments]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    /// <summary>What one connection brings while a command runs.</summary>
    private static async Task<(CliRun Run, string Received)> ReceiveAsync(Func<string, CliRun> command)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var running = Task.Run(() => command($"tcp://{listener.LocalEndpoint}"), cancel);
        string received;
        using (var client = await listener.AcceptTcpClientAsync(cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(60), cancel))
        {
            using var reader = new StreamReader(client.GetStream());
            received = await reader.ReadToEndAsync(cancel).WaitAsync(TimeSpan.FromSeconds(60), cancel);
        }

        return (await running, received);
    }
}
