namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Subjects that lines name, most of them again and again and on several devices: each is made once. Only a cache; it
/// begins anew when it is full.
/// </summary>
internal sealed class SubjectCache
{
    private const int Most = 40_000;

    private readonly Dictionary<FieldValue, Subject> _subjects = [];

    public Subject? Find(FieldValue name) => _subjects.GetValueOrDefault(name);

    public void Add(FieldValue name, Subject subject)
    {
        if (_subjects.Count >= Most)
        {
            _subjects.Clear();
        }

        _subjects[name] = subject;
    }
}
