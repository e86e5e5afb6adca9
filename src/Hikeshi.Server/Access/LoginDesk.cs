using System.Net;
using Hikeshi.Pipeline.Access;

namespace Hikeshi.Server.Access;

/// <summary>Looks at names and passwords, slowly enough that nobody can guess.</summary>
internal sealed class LoginDesk(Accounts accounts, TimeProvider clock) : IDisposable
{
    /// <summary>The hash is slow by design: more at once would take the processors from what receives.</summary>
    private readonly SemaphoreSlim _turns = new(1, 1);

    private readonly LoginLimit _limit = new(clock);

    public async Task<LoginResult> TryAsync(string name, string password, IPAddress address, CancellationToken cancel)
    {
        if (_limit.Begin(name, address) is { } wait)
        {
            return new LoginResult(null, wait);
        }

        await _turns.WaitAsync(cancel);
        try
        {
            var found = accounts.Book.Find(name);
            var isRight = await Task.Run(() => accounts.Passwords.Fits(found?.Password, password), cancel);
            if (isRight && found is { User: var user })
            {
                _limit.Succeed(name, address);
                return new LoginResult(new Actor(ActorKind.Login, user.Name, user.Role, address.ToString()), TimeSpan.Zero);
            }
        }
        finally
        {
            _turns.Release();
        }

        var nobody = new Actor(ActorKind.Login, name, Role.Viewer, address.ToString());
        await accounts.WriteAsync(nobody, AuditAction.LoginFailed, name, null, cancel);
        return new LoginResult(null, TimeSpan.Zero);
    }

    public void Dispose() => _turns.Dispose();
}
