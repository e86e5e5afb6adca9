using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;

namespace Hikeshi.Server.Tests.Access;

public sealed class PasswordsTests
{
    private readonly Passwords _passwords = new();

    [Fact]
    public void A_password_fits_its_hash_and_no_other()
    {
        var hash = _passwords.HashOf("correct horse battery");

        Assert.True(_passwords.Fits(hash, "correct horse battery"));
        Assert.False(_passwords.Fits(hash, "correct horse batterz"));
        Assert.NotEqual(hash, _passwords.HashOf("correct horse battery"));
        Assert.DoesNotContain("horse", hash, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_hash_nothing_fits() => Assert.False(_passwords.Fits(null, "correct horse battery"));

    [Theory]
    [InlineData(11)]
    [InlineData(1025)]
    public void One_that_is_too_short_or_too_long_is_refused(int length)
    {
        var problem = Assert.Throws<AccessException>(() => _passwords.HashOf(new string('x', length)));

        Assert.Equal("A password has at least 12 characters and at most 1024.", problem.Sentence.En);
    }

    [Fact]
    public void A_secret_has_256_bits_and_is_stored_as_a_hash()
    {
        var secret = Secrets.New();

        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(secret).Length);
        Assert.Equal(64, Secrets.HashOf(secret).Length);
        Assert.NotEqual(secret, Secrets.New());
    }
}
