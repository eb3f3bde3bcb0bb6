using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>Puts the answers to several questions into one, with one numbering of sources.</summary>
internal static class SeveralAnswers
{
    public static Answer Join(ImmutableArray<Answer> answers)
    {
        if (answers.Length == 1) return answers[0];

        var isAnswered = answers.Any(answer => answer.Outcome == Outcome.Answered);
        var sources = new List<CitedSource>();
        var leads = ImmutableArray.CreateBuilder<CitedText>();
        var (lines, earlier, notes) = (ImmutableArray.CreateBuilder<AnswerLine>(), ImmutableArray.CreateBuilder<AnswerLine>(), ImmutableArray.CreateBuilder<CitedText>());
        foreach (var answer in isAnswered ? answers.Select(WithoutNearest) : answers)
        {
            var numbers = answer.Sources.ToDictionary(source => source.Number, source => Add(sources, source));
            var lead = Renumber(answer.Lead, numbers);
            // Beside an answer, "no source says that" would seem to speak of the other question.
            leads.Add(isAnswered && answer.Outcome != Outcome.Answered ? lead with { Said = Phrases.ToTheQuestion(answer.Title, lead.Said) } : lead);
            lines.AddRange(answer.Lines.Select(line => line with { Under = line.Under ?? answer.Title, Text = Renumber(line.Text, numbers) }));
            earlier.AddRange(answer.Earlier.Select(line => line with { Text = Renumber(line.Text, numbers) }));
            notes.AddRange(answer.Notes.Select(note => Renumber(note, numbers)));
        }

        return answers[0] with
        {
            Title = Phrase.Row(" · ", [.. answers.Select(answer => answer.Title)]),
            Outcome = isAnswered ? Outcome.Answered : answers[0].Outcome,
            Lead = new CitedText(Phrase.Row(" ", [.. leads.Select(lead => lead.Said).Distinct()]), [.. leads.SelectMany(lead => lead.SourceNumbers).Distinct().Order()], leads.Max(lead => lead.Status))
            {
                Statements = [.. leads.SelectMany(lead => lead.Statements)],
            },
            About = null,
            Lines = lines.ToImmutable(),
            Earlier = earlier.ToImmutable(),
            Notes = [.. notes.DistinctBy(note => note.Text)],
            Sources = [.. sources],
            Choices = isAnswered ? [] : answers[0].Choices,
            Near = isAnswered ? [] : [.. answers.SelectMany(answer => answer.Near).DistinctBy(near => near.Id).Take(3)],
            HasHeldBack = answers.Any(answer => answer.HasHeldBack),
        };
    }

    /// <summary>What only comes near one question is not shown beside the answer to another.</summary>
    private static Answer WithoutNearest(Answer answer)
    {
        ImmutableArray<AnswerLine> lines = [.. answer.Lines.Where(line => line.Under != Phrases.WhatComesNearest)];
        if (lines.Length == answer.Lines.Length) return answer;
        var cited = lines.Concat(answer.Earlier).Select(line => line.Text).Concat(answer.Notes).Append(answer.Lead).SelectMany(text => text.SourceNumbers).ToHashSet();
        return answer with { Lines = lines, Sources = [.. answer.Sources.Where(source => cited.Contains(source.Number))] };
    }

    private static int Add(List<CitedSource> sources, CitedSource cited)
    {
        var known = sources.FindIndex(source => source.Source.Id == cited.Source.Id);
        if (known < 0)
        {
            sources.Add(cited with { Number = sources.Count + 1 });
            return sources.Count;
        }

        sources[known] = sources[known] with { Places = [.. sources[known].Places.Union(cited.Places)] };
        return known + 1;
    }

    private static CitedText Renumber(CitedText text, Dictionary<int, int> numbers) => text with { SourceNumbers = [.. text.SourceNumbers.Select(number => numbers[number]).Order()] };
}
