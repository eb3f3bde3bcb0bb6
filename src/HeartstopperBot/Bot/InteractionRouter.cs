using System.Security.Cryptography;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot;

/// <summary>
/// Answers interactions: each once, in time, and always with something a person can read. Discord waits three seconds for a first answer and then fifteen
/// minutes for the rest: https://docs.discord.com/developers/interactions/receiving-and-responding
/// </summary>
internal sealed partial class InteractionRouter(SlashCommands commands, Readers readers, DiscordRest rest, TimeProvider time, ILogger<InteractionRouter> logger) : IDisposable
{
    /// <summary>Half of what Discord gives; the other half is for the way there and back.</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    private const int Handlers = 64;

    // Discord's error codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
    private const int UnknownInteraction = 10062;
    private const int UnknownWebhook = 10015;
    private const int AlreadyAcknowledged = 40060;
    private const int InvalidToken = 50027;
    private const int InvalidForm = 50035;

    /// <summary>Beyond this a person is better told at once than left to wait.</summary>
    private const int MostInFlight = 2000;

    private readonly SeenInteractions _seen = new();
    private readonly InFlight _inFlight = new();
    private readonly SemaphoreSlim _handlers = new(Handlers);

    /// <summary>Returns at once; the answer goes its own way. What is known already is sent from this very thread: a hop to another would cost more than the reply.</summary>
    public void Accept(Interaction interaction)
    {
        if (!_seen.TryAdd(interaction.Id.Value))
        {
            Log.Repeated(logger, interaction.Id);
            return;
        }

        if (_inFlight.TryEnter()) _ = HandleAsync(interaction);
    }

    /// <summary>Takes nothing new, and ends when everything taken is answered.</summary>
    public Task DrainAsync() => _inFlight.CloseAsync();

    public void Dispose() => _handlers.Dispose();

    internal int InFlightCount => _inFlight.Count;

    /// <summary>Never throws: where even Discord does not take the answer, only the log is left.</summary>
    internal async Task HandleAsync(Interaction interaction)
    {
        try
        {
            var asker = readers.Of(interaction);
            // What is offered, refused or asked in a form is for the person alone; what others read is said in their language further down.
            Languages.Speak(asker.Language(isPrivate: true));
            if (interaction.Type == InteractionType.ApplicationCommandAutocomplete) await CompleteAsync(interaction, asker);
            else await AnswerAsync(interaction, InteractionPlan.Of(interaction, asker, commands));
        }
        catch (DiscordApiException error) when (error.Code is UnknownInteraction or UnknownWebhook or InvalidToken)
        {
            Log.TooLate(logger, interaction.Id, error.Code);
        }
        catch (DiscordApiException error) when (error.Code == AlreadyAcknowledged)
        {
            // The first try reached Discord although its answer did not reach us.
            Log.AlreadyAnswered(logger, interaction.Id);
        }
        catch (OperationCanceledException)
        {
            // Only the end of the interaction's token cancels anything here.
            Log.TooLate(logger, interaction.Id, InvalidToken);
        }
        catch (Exception error)
        {
            Log.Lost(logger, error, interaction.Id);
        }
        finally
        {
            _inFlight.Leave();
        }
    }

    private async Task AnswerAsync(Interaction interaction, InteractionPlan plan)
    {
        if (Languages.In(plan.Language, plan.Recall) is { } known)
        {
            await SendAsync(interaction, plan, new Said(known, IsError: false), isDeferred: false, CancellationToken.None);
            return;
        }

        if (Form(plan) is { } form)
        {
            await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, InteractionResponse.Form(form), CancellationToken.None);
            return;
        }

        using var lifetime = new CancellationTokenSource(TokenLifetime, time);
        await WorkOutAsync(interaction, plan, lifetime.Token);
    }

    /// <summary>Where opening fails, the answer says why.</summary>
    private Modal? Form(InteractionPlan plan)
    {
        try
        {
            return plan.Open();
        }
        catch (Exception error)
        {
            Log.NoForm(logger, error, plan.Name);
            return null;
        }
    }

    private async Task WorkOutAsync(Interaction interaction, InteractionPlan plan, CancellationToken cancellationToken)
    {
        // On a thread of its own: a lookup that hangs on a slow disk is deferred like any other, and the gateway goes on being read.
        var work = Task.Run(() => ReplyAsync(plan, cancellationToken), CancellationToken.None);
        var isDeferred = false;
        if (!work.IsCompleted && !await CompletesInTimeAsync(work, cancellationToken))
        {
            await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, Deferral(plan), cancellationToken);
            isDeferred = true;
        }

        var said = await work;
        try
        {
            await SendAsync(interaction, plan, said, isDeferred, cancellationToken);
        }
        catch (DiscordApiException error) when (error.Code == InvalidForm)
        {
            // A message that Discord refuses is our mistake, and the person still waits.
            await SendAsync(interaction, plan, Failure(plan, error), isDeferred, cancellationToken);
        }
    }

    private async Task<bool> CompletesInTimeAsync(Task work, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isWork = await Task.WhenAny(work, Task.Delay(DeferAfter, time, inTime.Token)) == work;
        await inTime.CancelAsync();
        return isWork;
    }

    /// <summary>The one place where an error becomes a reply.</summary>
    private async Task<Said> ReplyAsync(InteractionPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            if (_inFlight.Count > MostInFlight) throw new UserError(Texts.TooBusy);
            await _handlers.WaitAsync(cancellationToken);
            try
            {
                return new Said(await SayAsync(plan, cancellationToken), IsError: false);
            }
            finally
            {
                _handlers.Release();
            }
        }
        catch (UserError error)
        {
            return new Said(Reply.Sentence(error.Message), IsError: true);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure(plan, error);
        }
    }

    /// <summary>In the language of whoever will read it, and no further than this method: an error is for the person alone.</summary>
    private static async Task<Reply> SayAsync(InteractionPlan plan, CancellationToken cancellationToken)
    {
        Languages.Speak(plan.Language);
        return await plan.AnswerAsync(cancellationToken);
    }

    private Said Failure(InteractionPlan plan, Exception error)
    {
        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
        Log.Failed(logger, error, plan.Name, reference);
        return new Said(Reply.Sentence(Texts.Failure(reference)), IsError: true);
    }

    private static InteractionResponse Deferral(InteractionPlan plan) => plan.IsUpdate ? InteractionResponse.DeferredUpdate() : InteractionResponse.DeferredMessage(plan.IsPrivate);

    private async Task SendAsync(Interaction interaction, InteractionPlan plan, Said said, bool isDeferred, CancellationToken cancellationToken)
    {
        var message = InForm(interaction, plan, Languages.In(plan.Language, () => plan.Dress(said.Reply)));
        if (!isDeferred)
        {
            var response = plan.IsUpdate && !said.IsError
                ? InteractionResponse.Update(message)
                : InteractionResponse.Message(plan.IsPrivate || said.IsError ? AsPrivate(message) : message);
            await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, said.Reply.File, cancellationToken);
        }
        else if (said.IsError && !plan.IsPrivate)
        {
            // Who sees a deferred reply was fixed by the deferral, and errors are private: the public "thinking" goes, a private line comes.
            if (!plan.IsUpdate) await rest.DeleteOriginalResponseAsync(interaction.ApplicationId, interaction.Token, cancellationToken);
            await rest.CreateFollowupMessageAsync(interaction.ApplicationId, interaction.Token, AsPrivate(message), cancellationToken);
        }
        else
        {
            await rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, message, said.Reply.File, cancellationToken);
        }
    }

    /// <summary>Where the bot may not embed, Discord would show an embed to nobody: there the same is said in the text of the message.</summary>
    private static MessagePayload InForm(Interaction interaction, InteractionPlan plan, Reply reply)
    {
        if (interaction.AppPermissions is { } allowed && (allowed & (Permissions.EmbedLinks | Permissions.Administrator)) == Permissions.None) return Languages.In(plan.Language, reply.ToPlain);
        // The page before may be from when it was otherwise: its text goes.
        return plan.IsUpdate && reply.Message.Embeds is { Count: > 0 } ? reply.Message with { Content = reply.Message.Content ?? "" } : reply.Message;
    }

    /// <summary>Autocomplete cannot be deferred, and nobody reads an error there: trouble offers nothing.</summary>
    private async Task CompleteAsync(Interaction interaction, Asker asker)
    {
        IReadOnlyList<ApplicationCommandOptionChoice> choices = [];
        try
        {
            var focused = SlashOptions.Filled(interaction.Data).FirstOrDefault(option => option.Focused == true);
            if (focused is not null && commands.Find(interaction.Data?.Name) is { } command)
                choices = Budget.Fit(command.Complete(focused.Name, SlashOptions.Of(interaction.Data).Text(focused.Name), asker));
        }
        catch (Exception error)
        {
            Log.NoChoices(logger, error, interaction.Data?.Name);
        }

        await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, InteractionResponse.Autocomplete(choices), CancellationToken.None);
    }

    private static MessagePayload AsPrivate(MessagePayload message) => message with { Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.Ephemeral };

    private sealed record Said(Reply Reply, bool IsError);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Interaction {Id} was delivered again and is not answered twice")]
        public static partial void Repeated(ILogger logger, Snowflake id);

        [LoggerMessage(2, LogLevel.Warning, "Interaction {Id} could not be answered in time (Discord's code {Code})")]
        public static partial void TooLate(ILogger logger, Snowflake id, int code);

        [LoggerMessage(3, LogLevel.Debug, "Interaction {Id} was answered already")]
        public static partial void AlreadyAnswered(ILogger logger, Snowflake id);

        [LoggerMessage(4, LogLevel.Error, "Interaction {Id} could not be answered")]
        public static partial void Lost(ILogger logger, Exception error, Snowflake id);

        [LoggerMessage(5, LogLevel.Error, "{Command} failed; the person was shown the reference {Reference}")]
        public static partial void Failed(ILogger logger, Exception error, string command, string reference);

        [LoggerMessage(6, LogLevel.Error, "Autocomplete of {Command} failed")]
        public static partial void NoChoices(ILogger logger, Exception error, string? command);

        [LoggerMessage(7, LogLevel.Error, "The form of {Command} could not be made")]
        public static partial void NoForm(ILogger logger, Exception error, string command);
    }
}
