namespace Hikeshi.Pipeline.Access;

/// <summary>What somebody may do. Each role may do all that those before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Also decides about incidents, brings lines in and takes files out.</summary>
    Operator,

    /// <summary>Also says who may do what, and reads the audit log.</summary>
    Admin,
}
