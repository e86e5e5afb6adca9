using System.CommandLine;
using System.CommandLine.Invocation;

namespace Hikeshi.Cli.Commands;

/// <summary>Help that a hidden command has, too: whoever knows its name may read how it is used.</summary>
internal sealed class ShownHelp(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.CommandResult.Command.Hidden = false;
        return usual.Invoke(parseResult);
    }
}
