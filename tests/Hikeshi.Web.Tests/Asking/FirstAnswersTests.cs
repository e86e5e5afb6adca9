using Hikeshi.Web.Asking;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Web.Tests.Asking;

public sealed class FirstAnswersTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void An_answer_is_given_once_to_who_has_its_ticket()
    {
        var answers = new FirstAnswers(_clock);
        var (one, two) = (answers.Keep("q", "one"), answers.Keep("q", "two"));

        Assert.Equal("two", answers.Take<string>(two, "q"));
        Assert.Equal("one", answers.Take<string>(one, "q"));
        Assert.Null(answers.Take<string>(one, "q"));
        Assert.Null(answers.Take<string>("", "q"));
    }

    [Fact]
    public void An_answer_to_another_question_or_of_another_kind_is_none()
    {
        var answers = new FirstAnswers(_clock);

        Assert.Null(answers.Take<string>(answers.Keep("time:1h", "one"), "time:24h"));
        Assert.Null(answers.Take<List<int>>(answers.Keep("q", "one"), "q"));
    }

    [Fact]
    public void An_answer_waits_for_a_while()
    {
        var answers = new FirstAnswers(_clock);
        var ticket = answers.Keep("q", "one");
        _clock.Advance(FirstAnswers.Wait + TimeSpan.FromSeconds(1));

        Assert.Null(answers.Take<string>(ticket, "q"));
    }

    [Fact]
    public void Only_so_many_wait()
    {
        var answers = new FirstAnswers(_clock);
        var tickets = Enumerable.Range(0, FirstAnswers.Most + 1).Select(i => answers.Keep("q", $"{i}")).ToList();

        Assert.Null(answers.Take<string>(tickets[0], "q"));
        Assert.Equal("1", answers.Take<string>(tickets[1], "q"));
    }
}
