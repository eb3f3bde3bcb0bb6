using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot.Replies;

/// <summary>What gives the story away is shown under a cover, and no cut takes the cover away.</summary>
public sealed partial class CoverTests
{
    private static readonly string[] Pieces = ["a", " ", "\n", "💛", "👩‍👧", "||", "|", "\\", "\\|", "*", "**bold**", "[1]", "…", "Nick", "https://a.test", "||||", "\\||"];

    [Fact]
    public void A_cut_at_any_length_covers_what_was_covered_and_nothing_else()
    {
        var random = new Random(20260401);
        for (var round = 0; round < 2_000; round++)
        {
            var text = Some(random);
            for (var most = 1; most <= Budget.Length(text); most++) AssertWhole(text, Budget.Cut(text, most), most);
        }
    }

    [Fact]
    public void A_message_cut_at_any_length_keeps_its_covers()
    {
        var answer = SomeAnswers.GivingAway with { HidesStory = true };
        var text = AnswerReply.Render(answer, new QuestionKey("ask", [""]), isPrivate: false).Message.Embeds![0].Description!;
        Assert.Contains("||", text, StringComparison.Ordinal);

        for (var most = 1; most <= Budget.Length(text); most++) AssertWhole(text, Budget.Cut(text, most), most);
    }

    [Fact]
    public void A_cut_without_care_for_covers_is_found()
    {
        const string text = "Nick and ||Charlie are a couple|| now.";

        Assert.ThrowsAny<Exception>(() => AssertWhole(text, text[..20] + "…", 21));
    }

    /// <summary>Within the length; each character under a cover or not as before; and no cover left open.</summary>
    private static void AssertWhole(string text, string cut, int most)
    {
        Assert.True(Budget.Length(cut) <= most, $"longer than {most}: {cut}");
        if (cut == text) return;
        var (before, after) = (Read(text), Read(cut));
        Assert.Equal("…", after[^1].Text);
        Assert.True(after.Length - 1 <= before.Length, cut);
        for (var index = 0; index < after.Length - 1; index++) Assert.True(before[index] == after[index], $"{text}\n{cut}\n{index}");
    }

    /// <summary>As Discord reads it: an escaped character is itself; two bars open a cover that two more close, and without those they are two bars.</summary>
    private static ImmutableArray<(string Text, bool IsCovered)> Read(string text)
    {
        var pieces = Piece().Matches(text).Select(match => match.Value).ToArray();
        var read = ImmutableArray.CreateBuilder<(string, bool)>();
        for (var index = 0; index < pieces.Length; index++)
        {
            var end = pieces[index] == "||" ? Array.IndexOf(pieces, "||", index + 1) : -1;
            if (end < 0)
            {
                read.Add((pieces[index], false));
                continue;
            }

            for (var covered = index + 1; covered < end; covered++) read.Add((pieces[covered], true));
            index = end;
        }

        return read.ToImmutable();
    }

    /// <summary>Text as renderers make it: every cover that opens closes.</summary>
    private static string Some(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 12); count > 0; count--)
        {
            var plain = Escape.Markdown(string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            text.Append(random.Next(2) == 0 && plain.Length > 0 ? Escape.Cover(plain) : plain).Append(random.Next(2) == 0 ? "\n" : " ");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\\.|\|\||[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Piece();
}
