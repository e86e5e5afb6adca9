using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// Interrupts a connection's query when the token is cancelled. The database forgets an interruption that comes just
/// before a query begins, so it is repeated until this is disposed.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly DuckDBConnection _connection;
    private readonly Lock _lock = new();
    private readonly CancellationTokenRegistration _registration;
    private Timer? _timer;
    private bool _isOver;

    public Interruption(DuckDBConnection connection, CancellationToken cancel)
    {
        _connection = connection;
        _registration = cancel.Register(static item => ((Interruption)item!).Begin(), this);
    }

    public void Dispose()
    {
        _registration.Dispose();
        lock (_lock)
        {
            _isOver = true;
            _timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _timer = new Timer(static item => ((Interruption)item!).Interrupt(), this, TimeSpan.Zero, Pause);
            }
        }
    }

    private void Interrupt()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                NativeMethods.Startup.DuckDBInterrupt(_connection.NativeConnection);
            }
        }
    }
}
