using System.Collections;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>The ways to read one question, likeliest first: each is worked out once, and only when those before it have not answered.</summary>
internal sealed class WaysToRead(IEnumerable<QuestionPart> ways) : IEnumerable<QuestionPart>
{
    private readonly List<QuestionPart> _read = [];
    private readonly IEnumerator<QuestionPart> _unread = ways.GetEnumerator();

    public IEnumerator<QuestionPart> GetEnumerator()
    {
        for (var place = 0; place < _read.Count || ReadOn(); place++) yield return _read[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool ReadOn()
    {
        if (!_unread.MoveNext()) return false;
        _read.Add(_unread.Current);
        return true;
    }
}
