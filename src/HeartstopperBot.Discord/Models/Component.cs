using System.Text.Json.Serialization;

namespace HeartstopperBot.Discord.Models;

/// <summary>Part of a message that we send; the number is Discord's <see cref="ComponentType"/>.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#component-object</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(Button), (int)ComponentType.Button)]
[JsonDerivedType(typeof(StringSelect), (int)ComponentType.StringSelect)]
public abstract record Component;

/// <remarks>https://docs.discord.com/developers/components/reference#component-object-component-types</remarks>
public enum ComponentType { ActionRow = 1, Button = 2, StringSelect = 3, TextInput = 4, Label = 18 }
