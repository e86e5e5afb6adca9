namespace Hikeshi.Server.Configuring;

/// <summary>What a key of the configuration file holds.</summary>
internal enum SettingKind
{
    /// <summary>One text; a whole number is taken, too.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A list of texts; one alone may stand without brackets.</summary>
    List,

    /// <summary>A table of texts.</summary>
    Map,
}
