using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>How an answer's sources are named: markers in the text, lines under it.</summary>
internal static class Citations
{
    private const int LongestTitle = 120;
    private const int LongestPart = 100;

    /// <summary>A line stays a line; the Sources button shows every place.</summary>
    private const int MostPlaces = 3;

    /// <summary>"[1] [2]", each a link to its source where that has an address.</summary>
    public static string Markers(ImmutableArray<int> numbers, Answer answer, bool isLinked) => string.Join(' ', numbers.Select(number =>
        isLinked && Find(answer, number) is { } cited && Escape.Url(cited.Source.Url) is { } url ? $"[[{number}]]({url})" : $"[{number}]"));

    public static string PlainMarkers(ImmutableArray<int> numbers) => string.Join(' ', numbers.Select(number => $"[{number}]"));

    /// <summary>"[1] Title, publisher, date, place", the title being a link where there is an address.</summary>
    public static string Line(CitedSource cited)
    {
        var title = Escape.Markdown(Title(cited.Source), LongestTitle);
        var name = Escape.Url(cited.Source.Url) is { } url ? $"[{title}]({url})" : title;
        return $"[{cited.Number}] {name}{Tail(cited, part => Escape.Markdown(part, LongestPart))}";
    }

    public static string PlainLine(CitedSource cited)
    {
        var url = Escape.Url(cited.Source.Url);
        return $"[{cited.Number}] {Escape.Plain(Title(cited.Source))}{Tail(cited, Escape.Plain)}{(url is null ? "" : ", " + url)}";
    }

    /// <summary>Title, else publisher, else the id: one of them is always there.</summary>
    public static string Title(Source source) => source.Title ?? source.Publisher ?? source.Id;

    public static string Date(Source source) => source.Published?.ToString() ?? source.PublishedNote ?? Texts.NoDate;

    private static CitedSource? Find(Answer answer, int number) => answer.Sources.FirstOrDefault(cited => cited.Number == number);

    private static string Tail(CitedSource cited, Func<string, string> escape)
    {
        var parts = new List<string>();
        if (cited.Source is { Title: not null, Publisher: { } publisher }) parts.Add(publisher);
        parts.Add(Date(cited.Source));
        // A place may hold commas itself.
        var places = string.Join("; ", cited.Places.Take(MostPlaces).Concat(cited.Places.Length > MostPlaces ? [Texts.AndMore(cited.Places.Length - MostPlaces)] : []));
        if (places.Length > 0) parts.Add(places);
        return string.Concat(parts.Select(part => ", " + escape(part)));
    }
}
