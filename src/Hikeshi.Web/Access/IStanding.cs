using Hikeshi.Pipeline.Access;

namespace Hikeshi.Web.Access;

/// <summary>Whether the person behind an open page may still be there.</summary>
public interface IStanding
{
    /// <summary>True while a login lasts, or while none is asked for, and the role is still the same.</summary>
    bool Holds(Actor actor);

    /// <summary>An open page is use of a login: its end moves.</summary>
    Task StayAsync(Actor actor);
}
