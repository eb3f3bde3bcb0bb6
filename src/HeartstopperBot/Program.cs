Console.WriteLine("HeartstopperBot");
