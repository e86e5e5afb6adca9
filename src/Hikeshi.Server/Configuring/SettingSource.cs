namespace Hikeshi.Server.Configuring;

/// <summary>What said a value, the strongest first.</summary>
internal enum SettingSource
{
    CommandLine,

    Environment,

    File,

    Default,
}
