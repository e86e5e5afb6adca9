using System.Diagnostics;
using System.Text;
using CsCheck;
using Hikeshi.Pipeline.Journaling;

namespace Hikeshi.Pipeline.Tests.Journaling;

public sealed class LoadTests : IDisposable
{
    private readonly Journals _journals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_threads_offer_and_everything_taken_is_found_once_and_in_order_for_each()
    {
        _journals.Options = _journals.Options with { SegmentBytes = 256 << 10 };
        await using var journal = _journals.Open();
        var found = new Dictionary<string, List<int>>();
        var reading = Task.Run(async () =>
        {
            using var reader = journal.Read(0);
            long last = 0;
            while (await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel) is { } batch)
            {
                foreach (var record in batch.Records)
                {
                    Assert.Equal(++last, record.Sequence);
                    var text = Encoding.UTF8.GetString(record.Frame.Bytes).Split(' ');
                    Assert.Equal(text[0], record.Origin.Name);
                    if (!found.TryGetValue(text[0], out var numbers))
                    {
                        found[text[0]] = numbers = [];
                    }

                    numbers.Add(int.Parse(text[1]));
                }

                journal.Release(last);
            }
        }, Cancel);

        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(t => Task.Run(() =>
        {
            var origin = Journals.OriginOf(t);
            var numbers = new List<int>();
            for (var i = 0; i < 20_000; i++)
            {
                if (journal.Offer(origin, Encoding.UTF8.GetBytes($"{origin.Name} {i}")).IsTaken)
                {
                    numbers.Add(i);
                }
            }

            return (origin.Name, Numbers: numbers);
        })));
        await journal.CloseAsync();
        await reading;
        Assert.True(taken.Sum(t => t.Numbers.Count) > 1000);
        Assert.All(taken, t => Assert.Equal(t.Numbers, found.GetValueOrDefault(t.Name, [])));
        Assert.Empty(_journals.Reports);
    }

    [Fact]
    public async Task A_reader_that_fell_behind_reads_the_disk_and_catches_up()
    {
        _journals.Options = _journals.Options with { MemoryBytes = 128 << 10, Blocks = 4 };
        await using var journal = _journals.Open();
        using var reader = journal.Read(0);
        for (var i = 1; i <= 3000; i++)
        {
            await PutEvenIfFullAsync(journal, $"line {i,-200}");
            if (i == 10)
            {
                Assert.Equal("line 1", Encoding.UTF8.GetString((await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel))!.Records[0].Frame.Bytes).Trim());
            }
        }

        await journal.CloseAsync();
        var last = reader.Last;
        while (await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel) is { } batch)
        {
            foreach (var record in batch.Records)
            {
                Assert.Equal(++last, record.Sequence);
                Assert.Equal($"line {last,-200}", Encoding.UTF8.GetString(record.Frame.Bytes));
                Assert.Equal(Journals.Sender, record.Origin);
            }
        }

        Assert.Equal(3000, last);
    }

    [Fact]
    public void Any_order_of_offers_releases_and_restarts_gives_back_what_was_durable_and_not_released()
    {
        var step = Gen.OneOf(
            Gen.Int[1, 2000].Select(length => ("offer", length)),
            Gen.Int[0, 1].Select(how => ("reopen", how)),
            Gen.Int[0, 100].Select(share => ("release", share)));
        step.List[1, 40].Sample(
            steps =>
            {
                using var journals = new Journals();
                Play(journals, steps).GetAwaiter().GetResult();
            },
            iter: 60);
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_nothing_it_confirmed()
    {
        for (var round = 0; round < 3; round++)
        {
            long confirmed = 0;
            using (var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { [KilledChild.Variable] = _journals.Folder },
            })!)
            {
                while (confirmed < (round + 1) * 500 && await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
                {
                    confirmed = long.Parse(line);
                }

                child.Kill();
                while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
                {
                    confirmed = long.TryParse(line, out var last) ? Math.Max(last, confirmed) : confirmed;
                }

                await child.WaitForExitAsync(Cancel);
            }

            var found = await _journals.ReopenAsync();
            Assert.True(found.Count >= confirmed, $"{found.Count} found, {confirmed} confirmed");
            Assert.Equal(Enumerable.Range(1, found.Count).Select(i => $"line {i}"), found);
            Assert.DoesNotContain(_journals.Reports, r => r.Kind == JournalReportKind.Damage);
        }
    }

    public void Dispose() => _journals.Dispose();

    private static async Task PutEvenIfFullAsync(FrameJournal journal, string text)
    {
        while (!journal.Offer(Journals.Sender, Encoding.UTF8.GetBytes(text)).IsTaken)
        {
            await journal.WhenDurableAsync(journal.State.Last, CancellationToken.None);
        }
    }

    private static async Task Play(Journals journals, List<(string Name, int Value)> steps)
    {
        var journal = journals.Open();
        var expected = new List<string>();
        var released = 0;
        foreach (var (name, value) in steps)
        {
            switch (name)
            {
                case "offer":
                    var text = $"{expected.Count + 1} {new string('x', value)}";
                    await PutEvenIfFullAsync(journal, text);
                    expected.Add(text);
                    break;
                case "release":
                    released = Math.Max(released, expected.Count * value / 100);
                    await PassAsync(journal, released);
                    journal.Release(released);
                    await journal.DisposeAsync();
                    journal = journals.Open();
                    break;
                default:
                    await journal.DisposeAsync();
                    journal = journals.Open();
                    break;
            }
        }

        Assert.Equal(expected.Skip(released), await Journals.DrainAsync(journal, after: released));
        await journal.DisposeAsync();
        Assert.Empty(journals.Reports);
    }

    private static async Task PassAsync(FrameJournal journal, long sequence)
    {
        var reader = journal.Read(0);
        await journal.WhenDurableAsync(journal.State.Last, CancellationToken.None);
        while (reader.Last < sequence)
        {
            await reader.ReadAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
        }
    }
}
