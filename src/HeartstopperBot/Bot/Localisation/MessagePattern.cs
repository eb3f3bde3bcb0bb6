using System.Collections.Immutable;
using System.Text;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// A text with placeholders, in the part of ICU's message format that translators' tools know and we use:
/// <c>{name}</c>, <c>{count, plural, one {# line} other {# lines}}</c> (with <c>=0</c> for an exact number) and <c>{kind, select, Book {book} other {thing}}</c>.
/// Braces and <c>#</c> of their own cannot be written. https://unicode-org.github.io/icu/userguide/format_parse/messages/
/// </summary>
internal sealed class MessagePattern
{
    private readonly ImmutableArray<Piece> _pieces;

    private MessagePattern(ImmutableArray<Piece> pieces) => _pieces = pieces;

    /// <exception cref="FormatException">It is not written as it should; the message says where.</exception>
    public static MessagePattern Parse(string text)
    {
        var reader = new Reader(text);
        var pattern = reader.ReadPattern(isBranch: false);
        return reader.IsAtEnd ? pattern : throw reader.Wrong("a } without its {");
    }

    /// <summary>What it asks for, as "name", "count, plural" or "kind, select", each once.</summary>
    public ImmutableSortedSet<string> Placeholders =>
        [.. _pieces.SelectMany(piece => piece.Branches.SelectMany(branch => branch.Then.Placeholders).Concat(piece.Kind switch
        {
            PieceKind.Value => [piece.Text],
            PieceKind.Plural => [$"{piece.Text}, plural"],
            PieceKind.Select => [$"{piece.Text}, select"],
            _ => Enumerable.Empty<string>(),
        }))];

    /// <summary>The cases of every plural or select in it.</summary>
    public IEnumerable<(bool IsPlural, ImmutableArray<string> Cases)> Choices => _pieces.Where(piece => piece.Kind is PieceKind.Plural or PieceKind.Select)
        .SelectMany(piece => piece.Branches.SelectMany(branch => branch.Then.Choices).Prepend((piece.Kind == PieceKind.Plural, [.. piece.Branches.Select(branch => branch.When)])));

    public string Format(ReadOnlySpan<(string Name, object Value)> arguments, Language language)
    {
        var text = new StringBuilder();
        Append(text, arguments, language, counted: null);
        return text.ToString();
    }

    private void Append(StringBuilder text, ReadOnlySpan<(string Name, object Value)> arguments, Language language, object? counted)
    {
        foreach (var piece in _pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Literal: text.Append(piece.Text); break;
                case PieceKind.Counted: text.Append(language.Write(counted ?? "#")); break;
                case PieceKind.Value: text.Append(language.Write(Find(piece.Text, arguments))); break;
                case PieceKind.Plural:
                    var number = Find(piece.Text, arguments);
                    PluralBranch(piece, Convert.ToInt64(number), language).Append(text, arguments, language, number);
                    break;
                default: Branch(piece, Find(piece.Text, arguments).ToString()!).Append(text, arguments, language, counted); break;
            }
        }
    }

    /// <summary>A text may do without a value, but not ask for one that it is not given.</summary>
    private static object Find(string name, ReadOnlySpan<(string Name, object Value)> arguments)
    {
        foreach (var (known, value) in arguments)
        {
            if (known == name) return value;
        }

        throw new FormatException($"A text asks for {{{name}}}, which it is not given.");
    }

    private static MessagePattern PluralBranch(Piece piece, long number, Language language) =>
        piece.Branches.FirstOrDefault(branch => branch.When == $"={number}").Then ?? Branch(piece, PluralRules.CategoryOf(number, language.Locale));

    private static MessagePattern Branch(Piece piece, string when) =>
        piece.Branches.FirstOrDefault(branch => branch.When == when).Then ?? piece.Branches.First(branch => branch.When == PluralRules.Other).Then;

    private enum PieceKind { Literal, Counted, Value, Plural, Select }

    /// <param name="Text">The words of a literal; else the name of the placeholder.</param>
    private sealed record Piece(PieceKind Kind, string Text, ImmutableArray<(string When, MessagePattern Then)> Branches);

    private sealed class Reader(string text)
    {
        private int _at;

        public bool IsAtEnd => _at == text.Length;

        public FormatException Wrong(string what) => new($"{what}, at character {_at + 1} of \"{text}\"");

        /// <summary>Up to the end or, in a branch, to the brace that closes it.</summary>
        public MessagePattern ReadPattern(bool isBranch, bool isPlural = false)
        {
            var pieces = ImmutableArray.CreateBuilder<Piece>();
            while (!IsAtEnd && text[_at] != '}')
            {
                if (text[_at] == '{') pieces.Add(ReadPlaceholder(isPlural));
                else if (isPlural && text[_at] == '#') pieces.Add(ReadCounted());
                else pieces.Add(new Piece(PieceKind.Literal, ReadUntil(isPlural ? "{}#" : "{}"), []));
            }

            if (isBranch) Expect('}');
            return new MessagePattern(pieces.ToImmutable());
        }

        private Piece ReadCounted()
        {
            _at++;
            return new Piece(PieceKind.Counted, "", []);
        }

        private Piece ReadPlaceholder(bool isInPlural)
        {
            Expect('{');
            var name = ReadWord();
            if (TryTake('}')) return new Piece(PieceKind.Value, name, []);
            Expect(',');
            var kind = ReadWord() switch
            {
                "plural" => PieceKind.Plural,
                "select" => PieceKind.Select,
                var other => throw Wrong($"\"{other}\" is neither plural nor select"),
            };
            Expect(',');
            var branches = ImmutableArray.CreateBuilder<(string When, MessagePattern Then)>();
            while (!TryTake('}'))
            {
                var when = ReadWord();
                Expect('{');
                branches.Add((when, ReadPattern(isBranch: true, isPlural: isInPlural || kind == PieceKind.Plural)));
            }

            if (branches.All(branch => branch.When != PluralRules.Other)) throw Wrong($"{name} has no case \"{PluralRules.Other}\"");
            return new Piece(kind, name, branches.ToImmutable());
        }

        private string ReadWord()
        {
            SkipSpace();
            var word = ReadUntil("{},").TrimEnd();
            SkipSpace();
            return word.Length > 0 && !word.Contains(' ') ? word : throw Wrong($"\"{word}\" is no name");
        }

        private string ReadUntil(string marks)
        {
            var end = text.AsSpan(_at).IndexOfAny(marks);
            var read = end < 0 ? text[_at..] : text.Substring(_at, end);
            _at += read.Length;
            return read;
        }

        private void Expect(char mark)
        {
            if (!TryTake(mark)) throw Wrong($"a {mark} is missing");
        }

        private bool TryTake(char mark)
        {
            SkipSpaceBefore(mark);
            if (IsAtEnd || text[_at] != mark) return false;
            _at++;
            return true;
        }

        /// <summary>Within a placeholder space means nothing; before a text's own first word it does.</summary>
        private void SkipSpaceBefore(char mark)
        {
            var from = _at;
            SkipSpace();
            if (IsAtEnd || text[_at] != mark) _at = from;
        }

        private void SkipSpace()
        {
            while (!IsAtEnd && char.IsWhiteSpace(text[_at])) _at++;
        }
    }
}
