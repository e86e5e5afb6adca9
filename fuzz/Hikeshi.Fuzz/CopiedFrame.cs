namespace Hikeshi.Fuzz;

internal sealed record CopiedFrame(byte[] Bytes, long Line, long Cut, bool IsWrapped);
