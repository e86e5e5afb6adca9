using System.Net;
using Hikeshi.Server.Access;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Server.Tests.Access;

public sealed class LoginLimitTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");

    private readonly FakeTimeProvider _clock = new();
    private readonly LoginLimit _limit;

    public LoginLimitTests() => _limit = new LoginLimit(_clock);

    [Fact]
    public void After_five_failures_of_a_name_each_try_waits_twice_as_long_up_to_a_minute()
    {
        Fail("tanaka", 5);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var wait = _limit.Begin("tanaka", Another(i))!.Value;
            waits.Add(wait.TotalSeconds);
            _clock.Advance(wait);
            Assert.Null(_limit.Begin("tanaka", Another(i)));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public void A_try_that_must_wait_does_not_make_the_wait_longer()
    {
        Fail("tanaka", 5);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(1), _limit.Begin("tanaka", Here));
        }
    }

    [Fact]
    public void The_case_of_a_name_and_the_length_of_it_make_no_other_name()
    {
        var name = new string('n', 100);
        Fail(name, 5);

        Assert.NotNull(_limit.Begin(name.ToUpperInvariant() + "x", Another(1)));
    }

    [Fact]
    public void Whoever_guesses_names_from_one_address_is_slowed_down_as_well()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(_limit.Begin($"name{i}", Here));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), _limit.Begin("name20", Here));
        Assert.Null(_limit.Begin("name20", Another(1)));
    }

    [Fact]
    public void All_addresses_of_an_IPv6_network_are_one()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(_limit.Begin($"name{i}", IPAddress.Parse($"2001:db8::{i:x}")));
        }

        Assert.NotNull(_limit.Begin("other", IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(_limit.Begin("other", IPAddress.Parse("2001:db8:0:1::1")));
    }

    [Fact]
    public void A_right_password_begins_the_name_anew_and_frees_no_address_of_a_guesser()
    {
        for (var i = 0; i < 30; i++)
        {
            Assert.Null(_limit.Begin("own", Another(7)));
            _limit.Succeed("own", Another(7));
        }

        for (var i = 0; i < 20; i++)
        {
            Assert.Null(_limit.Begin("own", Here));
            _limit.Succeed("own", Here);
            Assert.Null(_limit.Begin($"name{i}", Here));
        }

        Assert.NotNull(_limit.Begin("own", Here));
    }

    [Fact]
    public void An_hour_of_silence_is_forgiven()
    {
        Fail("tanaka", 12);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(_limit.Begin("tanaka", Here));
        Assert.Null(_limit.Begin("tanaka", Here));
    }

    [Fact]
    public void What_it_remembers_is_bounded_and_the_newest_stays()
    {
        for (var i = 0; i < LoginLimit.Most * 2; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            _limit.Begin($"name{i}", Another(i));
        }

        Assert.InRange(_limit.Count, LoginLimit.Most / 2, LoginLimit.Most);
        Fail("tanaka", 5);
        Assert.NotNull(_limit.Begin("tanaka", Another(1)));
    }

    private static IPAddress Another(int number) => new([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private void Fail(string name, int times)
    {
        for (var i = 0; i < times; i++)
        {
            // Each from an address of its own, and late enough not to wait.
            while (_limit.Begin(name, Another(1000 + i)) is { } wait)
            {
                _clock.Advance(wait);
            }
        }
    }
}
