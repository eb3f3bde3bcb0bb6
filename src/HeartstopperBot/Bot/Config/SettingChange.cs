namespace HeartstopperBot.Bot.Config;

/// <summary>Why a rule changed. The words in the database are <see cref="ChangeWords"/>.</summary>
internal enum Cause { Person, Undo, Import, Reset, Host, ChannelGone }

/// <summary>What shall be: a value at a place, or null for what a wider place says.</summary>
/// <param name="ParentId">The channel of a thread.</param>
internal sealed record Edit(Scope Scope, ulong? ParentId, Setting Setting, string? Value)
{
    public static Edit At(PlacePath place, Setting setting, string? value) => new(place.Nearest, place.ParentId, setting, value);
}

/// <summary>One line of the log. It stays when the rule goes.</summary>
/// <param name="Batch">The same for all that was changed in one go, and undone in one go.</param>
/// <param name="OldValue">Null: it was inherited.</param>
/// <param name="NewValue">Null: it is inherited from then on.</param>
/// <param name="ChangedBy">Null for somebody who asked to be forgotten, and for what happened by itself.</param>
internal sealed record SettingChange(
    long Id, long Batch, Cause Cause, Scope Scope, ulong? ParentId, Setting Setting, string? OldValue, string? NewValue, ulong? ChangedBy, DateTimeOffset ChangedAt);
