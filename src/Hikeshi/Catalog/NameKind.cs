namespace Hikeshi.Catalog;

/// <summary>What a field's value names, where the value tells who or what it is: what anonymizing replaces.</summary>
public enum NameKind : byte
{
    /// <summary>Nothing that identifies; or an address, which its type tells.</summary>
    None,

    /// <summary>A machine, by a name.</summary>
    Host,

    /// <summary>A person or an account.</summary>
    User,

    /// <summary>A tunnel group, a group policy, an organization's unit.</summary>
    Group,
}
