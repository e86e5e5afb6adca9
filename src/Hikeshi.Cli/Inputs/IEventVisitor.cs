using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Inputs;

/// <summary>What a command does with the lines of its inputs, in their order.</summary>
internal interface IEventVisitor
{
    /// <summary>False when there is no use in reading on.</summary>
    bool IsWanted { get; }

    /// <summary>A new input begins.</summary>
    void Begin(LogInput input);

    /// <summary>A line was read; the event is lent until this returns.</summary>
    void Visit(Event item);

    /// <summary>The input pauses or some of it is through: a good time to write out.</summary>
    void Pause(LogInput input);

    /// <summary>The input is through, or could not be read further.</summary>
    void End(LogInput input);
}
