namespace Hikeshi.Web.Access;

/// <summary>What pages and endpoints ask for: one policy a role.</summary>
public static class Policies
{
    /// <summary>Whoever may read.</summary>
    public const string View = "view";

    /// <summary>Whoever may decide, bring in and take out.</summary>
    public const string Operate = "operate";

    /// <summary>Whoever may manage users and read the audit log.</summary>
    public const string Administer = "administer";
}
