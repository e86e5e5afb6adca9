namespace Hikeshi.Pipeline.Access;

/// <summary>By what somebody is known.</summary>
public enum ActorKind
{
    /// <summary>By nothing: it came from this machine, and no login is asked for.</summary>
    Machine,

    /// <summary>By a login in a browser.</summary>
    Login,

    /// <summary>By a token of a user.</summary>
    Token,

    /// <summary>By the file that the server was started with.</summary>
    TokenFile,

    /// <summary>By the right to enter the data folder.</summary>
    Command,
}
