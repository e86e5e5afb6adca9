using Hikeshi.Explaining;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>How explain writes an explanation.</summary>
internal interface IExplanationFormat
{
    /// <summary>One explanation, ending with a line feed.</summary>
    /// <param name="item">The explanation.</param>
    /// <param name="asked">What was asked for.</param>
    string Write(Explanation item, string asked);

    /// <summary>What stands between two explanations.</summary>
    string Separator { get; }
}
