using HeartstopperBot.Bot.Localisation;
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

    /// <summary>"[1] [2] +3", each a link to its source where that has an address; the last says how many more say so.</summary>
    public static string Markers(CitedText cited, Answer answer, bool isLinked) => Join(cited, number =>
        isLinked && Find(answer, number) is { } source && Escape.Url(source.Source.Url) is { } url ? $"[[{number}]]({url})" : $"[{number}]");

    public static string PlainMarkers(CitedText cited) => Join(cited, number => $"[{number}]");

    /// <summary>"[1] Title, publisher, date, place", the title being a link where there is an address.</summary>
    /// <param name="isMasked">False where nothing is embedded: the address then stands behind, in brackets that keep Discord from showing a preview.</param>
    public static string Line(CitedSource cited, bool isMasked)
    {
        var title = Escape.Markdown(Title(cited.Source), LongestTitle);
        return $"[{cited.Number}] {Linked(title, cited.Source, isMasked, Tail(cited, part => Escape.Markdown(part, LongestPart)))}";
    }

    /// <summary>A title and what follows it, with the source's address where there is one.</summary>
    public static string Linked(string title, Source source, bool isMasked, string tail) => (Escape.Url(source.Url), isMasked) switch
    {
        (null, _) => title + tail,
        ({ } url, true) => $"[{title}]({url}){tail}",
        ({ } url, false) => $"{title}{tail} <{url}>",
    };

    public static string PlainLine(CitedSource cited)
    {
        var url = Escape.Url(cited.Source.Url);
        return $"[{cited.Number}] {Escape.Plain(Title(cited.Source))}{Tail(cited, Escape.Plain)}{(url is null ? "" : ", " + url)}";
    }

    /// <summary>Title, else publisher, else the id: one of them is always there.</summary>
    public static string Title(Source source) => source.Title ?? source.Publisher ?? source.Id;

    public static string Date(Source source) => Dated(source) ?? Texts.NoDate;

    /// <summary>What the source says of its own date; null where that is nothing.</summary>
    public static string? Dated(Source source) => source.Published is { } published ? Languages.Current.Date(published) : source.PublishedNote;

    private static string Join(CitedText cited, Func<int, string> write) =>
        string.Join(' ', cited.SourceNumbers.Select(write).Concat(cited.MoreSources > 0 ? [$"+{cited.MoreSources}"] : []));

    private static CitedSource? Find(Answer answer, int number) => answer.Sources.FirstOrDefault(cited => cited.Number == number);

    private static string Tail(CitedSource cited, Func<string, string> escape)
    {
        var parts = new List<string>();
        if (cited.Source is { Title: not null, Publisher: { } publisher }) parts.Add(publisher);
        parts.Add(Date(cited.Source));
        // A place may hold commas itself.
        var merged = CitedPlaces.Merge(cited.Places);
        var places = string.Join("; ", merged.Take(MostPlaces).Concat(merged.Count > MostPlaces ? [Texts.AndMore(merged.Count - MostPlaces)] : []));
        if (places.Length > 0) parts.Add(places);
        return string.Concat(parts.Select(part => ", " + escape(part)));
    }
}
