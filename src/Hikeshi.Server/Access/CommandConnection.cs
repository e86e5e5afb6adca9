namespace Hikeshi.Server.Access;

/// <summary>Marks a connection that came by the socket in the data folder.</summary>
internal sealed class CommandConnection
{
    public static readonly CommandConnection Mark = new();

    private CommandConnection()
    {
    }
}
