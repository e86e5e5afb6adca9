using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hikeshi.Server.Access;

/// <summary>Passwords by the framework's hasher: PBKDF2 with SHA-512 and a salt of its own for each.</summary>
internal sealed class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 1024;

    /// <summary>What OWASP recommends for this hash.</summary>
    private const int Iterations = 210_000;

    private static readonly User Nobody = new("", Role.Viewer, 0);

    private readonly PasswordHasher<User> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> _nobodys;

    public Passwords() => _nobodys = new Lazy<string>(() => _hasher.HashPassword(Nobody, Secrets.New()));

    /// <exception cref="AccessException">It is too short or too long.</exception>
    public string HashOf(string password) => password.Length is >= Shortest and <= Longest
        ? _hasher.HashPassword(Nobody, password)
        : throw new AccessException(AccessTexts.BadPassword.With(Shortest, Longest));

    /// <summary>Whether a password is the one of a hash. Without a hash it takes as long, so that time tells no names.</summary>
    public bool Fits(string? hash, string password)
    {
        // Made before it is known whether it is needed, for the same reason.
        var nobodys = _nobodys.Value;
        var isRight = password.Length <= Longest
            && _hasher.VerifyHashedPassword(Nobody, hash ?? nobodys, password) != PasswordVerificationResult.Failed;
        return isRight && hash is not null;
    }
}
