using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using Microsoft.Extensions.Caching.Memory;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>
/// Puts on an answer what moderators of the server note about it, and the button with which a reader says that it is wrong. Every answer in a server passes here, so
/// the notes of the servers asked in last are kept in memory. Safe for many threads.
/// </summary>
internal sealed class ServerNotes : IDisposable
{
    /// <summary>In notes; a server without any counts as one.</summary>
    private const int Room = 20_000;

    /// <summary>What a page of text keeps free for its sources has room for this too.</summary>
    private const int LongestText = 700;

    private readonly StateDatabase _state;
    private readonly Lock _keeping = new();
    private long _changes;
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Room });

    public ServerNotes(StateDatabase state)
    {
        _state = state;
        // Who set a note is forgotten in the database; what is in memory would still tell.
        state.WhenForgotten(_ => Drop(_kept.Clear));
        // That there were none was only what could be read.
        state.WhenMended(() => Drop(_kept.Clear));
    }

    /// <summary>The newest first.</summary>
    public ImmutableArray<Note> Of(ulong guildId) => _kept.TryGetValue(guildId, out ImmutableArray<Note> notes) ? notes : Read(guildId);

    /// <summary>To be called after a note of the server was added or taken off.</summary>
    public void Changed(ulong guildId) => Drop(() => _kept.Remove(guildId));

    /// <summary>False where it is not there any more, or not that server's.</summary>
    /// <exception cref="UserError">It could not be stored.</exception>
    public bool Remove(long id, ulong guildId)
    {
        var isRemoved = _state.Write(connection => NoteSql.Delete(connection, id, guildId));
        Changed(guildId);
        return isRemoved;
    }

    /// <summary>The reply as it goes out: a copy, since the reply itself may be remembered for other servers.</summary>
    public Reply Dress(Reply reply, Asker asker, bool isPrivate)
    {
        if (reply.Subject is not { } subject) return reply;
        var notes = asker.GuildId is { } guildId ? Told(Of(guildId), subject, subject.Question.IsLifted ? Lens.Everything : asker.Lens(isPrivate)) : [];
        return notes.IsEmpty ? reply.Dressed(bare => Dress(bare, subject, [])) : Dress(reply, subject, notes);
    }

    private static Reply Dress(Reply reply, AnswerSubject subject, ImmutableArray<string> notes)
    {
        var wrong = new CustomId(View.Wrong, Page: null, subject.Question).TryEncode();
        return reply with
        {
            Message = WithButton(WithNotes(reply.Message, notes), wrong),
            ToPlain = () => WithButton(WithNotes(reply.ToPlain(), notes), wrong),
        };
    }

    public void Dispose() => _kept.Dispose();

    /// <summary>Readers do not wait for a writer, so what was read is only kept where nothing was changed meanwhile: nothing older than the last change is ever kept.</summary>
    private ImmutableArray<Note> Read(ulong guildId)
    {
        var before = Interlocked.Read(ref _changes);
        var notes = _state.Read<ImmutableArray<Note>>(connection => NoteSql.Of(connection, guildId), otherwise: []);
        lock (_keeping)
        {
            if (_changes != before) return notes;
            using var entry = _kept.CreateEntry(guildId);
            entry.Size = 1 + notes.Length;
            entry.Value = notes;
        }

        return notes;
    }

    private void Drop(Action drop)
    {
        lock (_keeping)
        {
            _changes++;
            drop();
        }
    }

    /// <summary>The notes on this answer, as its reader may see them: one on an answer that tells of the story is held back or covered like the answer.</summary>
    private static ImmutableArray<string> Told(ImmutableArray<Note> notes, AnswerSubject subject, Lens lens) =>
    [
        .. notes
            .Where(note => (note.Heading is not null && note.Heading == subject.Heading) || (note.States is not null && note.States == subject.States))
            .Where(note => note.Spoils is null || SpoilerLine.OrderOf(note.Spoils) <= lens.Line.Order)
            .Select(note => CorrectionMarkdown.Note(note.Said, note.Link, isCovered: note.Spoils is not null && lens.HidesStory)),
    ];

    private static MessagePayload WithNotes(MessagePayload message, ImmutableArray<string> notes)
    {
        if (notes.IsEmpty) return message;
        if (message.Embeds is not [var embed, ..]) return PlainMessage.WithFoot(message, $"**{CorrectionTexts.NoteField}:** {Budget.JoinLines(notes, LongestText, Texts.AndMore)}");
        var field = new EmbedField { Name = CorrectionTexts.NoteField, Value = Budget.JoinLines(notes, Limits.FieldValue, Texts.AndMore) };
        // Before the sources: what has no room is cut at the end.
        return Budget.Fit(message with { Embeds = [embed with { Fields = [field, .. embed.Fields ?? []] }, .. message.Embeds.Skip(1)] });
    }

    private static MessagePayload WithButton(MessagePayload message, string? wrong)
    {
        if (wrong is null) return message;
        var button = new Button { Style = ButtonStyle.Secondary, Label = CorrectionTexts.WrongButton, CustomId = wrong };
        var rows = message.Components ?? [];
        if (rows is [.., ActionRow { Components: var last }] && last.Count < Limits.ButtonsPerRow && last[0] is Button)
            return message with { Components = [.. rows.SkipLast(1), new ActionRow { Components = [.. last, button] }] };
        return rows.Count < Limits.Rows ? message with { Components = [.. rows, new ActionRow { Components = [button] }] } : message;
    }
}
