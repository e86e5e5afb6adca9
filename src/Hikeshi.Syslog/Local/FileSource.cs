using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Local;

/// <summary>
/// Follows files as lines of their own origins, through rotation and truncation, and remembers how far each was read. Only
/// what survives a power cut is remembered as read. After an orderly stop nothing is lost and nothing comes twice; after a
/// crash, what was read since the last time it was saved comes twice.
/// </summary>
/// <remarks>It cannot know what came and went between two looks.</remarks>
public sealed class FileSource : IFrameSource
{
    private readonly IReadOnlyList<string> _globs;
    private readonly FilePlaces _saved;
    private readonly FileSourceOptions _options;
    private readonly FollowedFiles _files;
    private IReadOnlyList<SavedPlace> _places = [];

    /// <summary>Makes a source that follows nothing yet.</summary>
    /// <param name="globs">Paths; <c>*</c> and <c>?</c> may stand in any part. Files that appear later are followed, too.</param>
    /// <param name="stateFile">The file that remembers how far each was read; its folder must be there.</param>
    /// <param name="options">How they are followed.</param>
    public FileSource(IReadOnlyList<string> globs, string stateFile, FileSourceOptions? options = null)
    {
        (_globs, _saved, _options) = (globs, new FilePlaces(stateFile), options ?? new FileSourceOptions());
        _files = new FollowedFiles(globs, _options);
    }

    /// <inheritdoc/>
    public string Name => string.Join(", ", _globs);

    /// <inheritdoc/>
    public void Open()
    {
        _places = _saved.Load();
        _files.Begin(_places);
    }

    /// <inheritdoc/>
    public Task RunAsync(IFrameSink sink, CancellationToken stop) => Task.Run(() => FollowAsync(sink, stop), CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task FollowAsync(IFrameSink sink, CancellationToken stop)
    {
        var feed = new PatientFeed(sink, _options.MostFrameBytes, _options.Clock);
        var lastSaved = _options.Clock.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            if (!await ReadAsync(feed, stop).ConfigureAwait(false))
            {
                await Task.Delay(_options.Interval, _options.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (_options.Clock.GetElapsedTime(lastSaved) >= _options.SaveEvery)
            {
                await SaveAsync(sink, feed.Sequence, stop).ConfigureAwait(false);
                _files.Look();
                lastSaved = _options.Clock.GetTimestamp();
            }
        }

        using var last = new CancellationTokenSource(TimeSpan.FromSeconds(10), _options.Clock);
        await SaveAsync(sink, feed.Sequence, last.Token).ConfigureAwait(false);
    }

    /// <summary>Gives each file a turn; false when none had anything.</summary>
    private async ValueTask<bool> ReadAsync(PatientFeed feed, CancellationToken stop)
    {
        var isBusy = false;
        foreach (var log in _files.Logs)
        {
            try
            {
                isBusy |= await log.ReadAsync(feed, stop).ConfigureAwait(false);
            }
            catch (IOException problem)
            {
                _files.Tell(FileTexts.Unreadable.With(log.Path, problem.Message));
                log.Close();
            }
        }

        return isBusy;
    }

    private async Task SaveAsync(IFrameSink sink, long sequence, CancellationToken stop)
    {
        var places = _files.Places;
        try
        {
            if (places.SequenceEqual(_places) || (sequence > 0 && !await sink.WhenDurableAsync(sequence, stop).ConfigureAwait(false)))
            {
                return;
            }

            _saved.Save(places);
            _places = places;
        }
        catch (OperationCanceledException)
        {
            // The server stops and the disk does not answer: more comes twice after the next start.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _files.Tell(FileTexts.NotSaved.With(_saved.Path, problem.Message));
        }
    }
}
