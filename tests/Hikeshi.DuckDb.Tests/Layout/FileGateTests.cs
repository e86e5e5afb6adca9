using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Tests.Layout;

public sealed class FileGateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly FileGate _gate = new();

    [Fact]
    public async Task Who_wants_to_be_alone_waits_for_who_is_inside()
    {
        _gate.Enter();
        _gate.Enter();
        var worked = false;
        var alone = Task.Run(() => _gate.TryAlone(Long, () => worked = true), TestContext.Current.CancellationToken);
        _gate.Leave();
        Assert.False(Volatile.Read(ref worked));
        _gate.Leave();
        Assert.True(await alone);
        Assert.True(worked);
    }

    [Fact]
    public async Task Who_comes_meanwhile_waits_until_the_work_is_done()
    {
        Task<bool> late = null!;
        var done = false;
        _gate.TryAlone(Long, () =>
        {
            late = Task.Run(() =>
            {
                _gate.Enter();
                return Volatile.Read(ref done);
            });
            Assert.False(late.IsCompleted);
            Volatile.Write(ref done, true);
        });
        Assert.True(await late);
    }

    [Fact]
    public void Nothing_is_done_when_somebody_stays_inside_and_the_gate_is_open_again()
    {
        _gate.Enter();
        Assert.False(_gate.TryAlone(TimeSpan.Zero, () => Assert.Fail("not alone")));
        _gate.Enter();
        _gate.Leave();
        _gate.Leave();
        Assert.True(_gate.TryAlone(TimeSpan.Zero, () => { }));
    }

    [Fact]
    public void Only_one_is_alone_and_a_failure_opens_the_gate()
    {
        Assert.True(_gate.TryAlone(Long, () => Assert.False(_gate.TryAlone(Long, () => { }))));
        Assert.Throws<InvalidOperationException>(() => _gate.TryAlone(Long, () => throw new InvalidOperationException()));
        _gate.Enter();
    }
}
