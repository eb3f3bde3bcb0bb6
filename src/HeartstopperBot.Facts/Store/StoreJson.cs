using System.Text.Json.Serialization;

namespace HeartstopperBot.Facts.Store;

/// <summary>The one JSON context of this project: small maps of text inside a row.</summary>
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoreJson : JsonSerializerContext;
