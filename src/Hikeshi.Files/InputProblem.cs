namespace Hikeshi.Files;

/// <summary>What went wrong with an input; the words for a user are made from <see cref="Kind"/> elsewhere.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The path, or the name the input was given.</param>
/// <param name="Position">Bytes read of the underlying file until then; null where nothing was read.</param>
/// <param name="Detail">What the system or the decoder said, or the name of the missing column.</param>
public sealed record InputProblem(InputProblemKind Kind, string Name, long? Position, string Detail);
