using System.Globalization;

namespace Hikeshi.Files;

/// <summary>An input cannot be opened or read on; <see cref="Problem"/> says why.</summary>
public sealed class InputException : IOException
{
    /// <summary>Makes the exception for a problem.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public InputException(InputProblem problem, Exception? inner = null)
        : base(Describe(problem), inner) => Problem = problem;

    /// <summary>What is wrong, where.</summary>
    public InputProblem Problem { get; }

    private static string Describe(InputProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return string.Create(
            CultureInfo.InvariantCulture, $"{problem.Kind}: {problem.Name} @{problem.Position ?? 0}: {problem.Detail}");
    }
}
