using Hikeshi.Pipeline.Access;
using Hikeshi.Web.Access;

namespace Hikeshi.Server.Access;

/// <summary>Answers open pages.</summary>
internal sealed class Standing(AccessRules rules, LoginStore logins) : IStanding
{
    public bool Holds(Actor actor) => rules.Holds(actor);

    public Task StayAsync(Actor actor) => actor.Kind == ActorKind.Login ? logins.RenewAsync(actor.Key) : Task.CompletedTask;
}
