using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>
/// Of the commonest English words those that stand a letter or two from a name or from a word that questions use: "finger" is no slip for "singer", nor "hurry" for "Harry". Whoever types one means it.
/// A table, and long because there are so many; a word that is missing here is only taken for a slip.
/// </summary>
internal static class RealWords
{
    private static readonly FrozenSet<string> All =
        """
        abort aborted aborting aborts academic accessed accessing accompany accompanying accounted accounting accounts addressed addressing adhering admirable admitted admitting adopt
        adopted adopting adoption adopts agreeing aided aimed aiming alas alike alive alleging allocation allocations altering alters amending annoyance apparent appeal appealed appealing
        appeals appended appending approved approves approving archived archives archiving argument arises arising arrested arresting artistic ascended ascending assemble assembled
        assembles assembling asserted asserting assigned assigning assisted assisting assuming assuring attached attaching attacked attacking attendant authorise authorised authorising
        authority avoiding awaiting aware axes baked bakes baking banned banning bans barks barriers bashed bashes bashing basis bass basses bath baths bean beans bearding bearing beast
        beasts beers beginner beginners behaving believed bench bending bends bets better biased biases biasing binds black blacks blasted blasting blasts blessing blocked blocking blocks
        blown boots border bored bores boring bother bothered bothering bothers branded branding brands breach bread breathes breeding buffered buffering burned burning burns bursting
        buses cabled cabling caller cancer captured capturing careless case casing causality cease ceased ceases ceasing celebrate cells centrally certainty chain chains chance chances
        chaps charges charities charm charms chat chats chatting cheaper cheat cheating cheats checking chewed chewing chews childish chips choir chopped chopping chucking claiming
        clarification clash classing cleanest cleaning clearest clearing click climbing clinical coats coded codes coding coined collated collates collating colleague colleagues collection
        collections collective combination combinations combined combining commence committed committing compared comparing compassion compelled compelling competition compiled compiler
        compilers compiles compiling completion composite compound compress compressed compresses compressing compromise computed computer computers computes computing concealed concealing
        conceals conceiving condemning confines conform confusion congested congesting congests connected connecting connects consistent constrain constrained constrains consulted
        consulting consults contacted contacts container contents continual continuity continuous continuum contrived converse converted converting converts convicted convicting convicts
        convince convinced convinces convincing coordinate coordinates coordination coped copied coping corrected correcting correspondent cosmic counter county cracked cracking cracks
        cramping crash crashed crashing creation creative creature creed criminal criticise criticised criticising criticism crossing crowding cruising crunched crunching cultures cunning
        curiously curtain curtains dashed dashing dead deadline dealer debated debt debug debugged debugging debugs deciding decoding defining degraded degrades degrading delivers deprive
        deprived deprives depriving deserted deserting designed designing desiring destruction detached detaching detected detecting detection detector devising dialects dialling dials
        differential dine dined dines directives directly dive diverted diverting dominate dominated dominates dominating dose doses doubtless dragging drags drained draining drains
        dreaded dreading dreads dreaming dressing drinking dripped dripping drips drive drives driving duplication earliest education electing emerging emotions employed employing encoding
        entitled entitles entitling equality estate everyone exceed exception exceptions excessive exchange exchanged exchanges exchanging excited exciting executed executes executing
        execution expenses expiring explode exploded explodes exploding exploited exploiting explosive exposing extended extending extensive factor factors failures farce farther faster
        feared fearing feed feeding feeds fender fenders fiddling fifty fighting fights filed files filing filtered filtering finalise finalised finalises finalising financial fined fines
        finger fist fists fingers fining firing firms flesh flight flipped floating flooding flowed folded folder folding follower forced forcing forecast forecasting forecasts former forth forum
        founding founds fountain fraction freaks freezing frequency fried frogs fuller functional garbling gather gathered gathering gathers gene genes glad gleaning gloves golden gotten
        grabbing grace grass grave greed grief grinding guarding hacked hacking hairy hang hanged hanging hardened harder hardly header headline hears height helmet holder hole honesty
        horribly horse horses hunted hunting hurry ideals identified identifier ignoring imperfect imported importing imposing inappropriate inclined inclines inclining inclusion incoming
        incomplete indefinitely indent indirect indirection infected infecting inference inferior infinitely informed informing inherent inquired inquires inquiring inserted inserting
        insisted insisting intent interact interacted interacting interacts interfered interfering intervened intervening intimate invention inventions invert inverted inverting inverts
        invest inviting invoking involves irresponsible joints joke jokes labelled labelling lacked lacking lane large lark latter laughing laying leader leaning leans least lectured
        lectures lecturing lest libel lightning lightnings limiting linked linking links listen listened listening litter loaded loading loads logged logging logs longer loops loose loss
        losses lowering lunch lungs lust managing mangling manned manning mans marker markers market mass measures meetings mended mending mends mess messing mined mines mining minus
        misprint mist mists moaning monkey monkeys moreover mornings mountain mountains mounted mounting mounts mouth movement mucked mucking mucks murdered murdering muttered muttering
        mutually mysteries naked neck needed needing negative nests nets nights notation noticing objected objecting obliging obtained offended offending omission omissions omitting
        opposing opposition optional orientating oriented orienting originator outdated outlined outlines outlining overhead overlong owed owes pace packs paint painted painting paintings
        paints palace pants parsed parsing passages passive patent patients payments peace peers pended pending perceive perceived perceives perceiving perception petty photographic
        pinching pint pints plain planet planted planting plants plate plates pleasing plotter plugging poets polished polishing popping populace populate populated populates populating
        ported porting portions posed poses posing positive possible poster potatoes poured pouring powering practise prayed praying prays preached preaching precious predicted predicting
        prediction predictions predicts prefixed prefixes prefixing prescribe prescribed prescribes prescribing presented presenting presents pressing prevented preventing prevents
        previewer pride primarily prime prince principle principles printer prise probable processed processing product productive products profiles profound projection promoted promoting
        prompted prompting pronounce pronounced pronouncing property proportional proposed proposes proposing prospect protect protection protects provided provides providing provoked
        provoking publicise publicised publicising publicity pulled pulling punching punished punishing puzzling quota quotas raced races racks rained raining ranged ranging ranted ranting
        rants ratio rational rattling raved raves raving reacting reaction reader realises realms reason reasoned reasoning reasons recorder recovered recovering recovers redirect reducing
        reduction reductions reformed reforming refreshed refreshing regarded rejection relation relations relativity relaxed relieves relocation remembered remembering reminded reminding
        render rendered rendering renders rending rends repaired repairing repeated rephrase replying reproduce reproduced reproduces reproducing reproduction rereading resemble resembled
        resembles resembling reserved reserves reserving resetting resides resigned resigning resolved resorted resorting resource resources responded responding responds restarted
        restarting restarts restored restores restoring restricting restrictive retained retaining retiring reversed reverses reversing revising rewards rewrites rewriting rice richer
        ridden riding ringed ringing risking roads robot robots rooms rotation routed routs ruining ruled rules ruling sacked sacking sailed sailing sampling sand saved saves saving
        scanning scare scares scope scratched scratching scream screamed screaming screams screwed screwing screws scrolled scrolling sealed sealing seals searched searching sections
        sender sending separated separating serves sessions settling sexist sexually shaped shedding shelf shell shells shipped shipping ships shirt shock shocked shocking shocks shook
        shortest shots shout shouted shouting shouts shower shutting sigh sighted sighting sights sinister sinking sinks sitting situated situates situating situation sixty skipping
        sleeping slight slipped slipping slots slowed slower slowing slows smart smashing smell smells sock socks soles solid sons sore speak speaking speaks specified specifies speeding
        spell spelled spelling spellings spells spits spitted spitting spout sprang spreading sprung squaring squeezed squeezing stack stacks staggers stair stairs stale stamp standard
        starter startled startling starved starving stealing steam steep stems step sterling stick sticking sticks stirring stirs stole stone stones stressed stressing string strings stuck
        studied stuffing stumbled stumbles stumbling subjective suffered suffering suing suitably suited summarise summarised summarising superior supervise supervised supervises
        supervision supplied supplying supposes surfaces survived survives surviving suspected suspecting suspects swallowed swallowing swallows swapping sweeping swing swore tabs tack
        tacking tacks tailored tailoring takers talented tanks tasks tasting taxes tender tending tens tense terrible terse tested testing thanked thick threaten threatened threatening
        threatens threw throughput throwing tied ties tile tiles timer tired tires tones tons tore torn trace traced traces tracing traded trades trading trail trailed trailing trapped
        trapping traps tree trick tricks truck trucks tubes tying tyres unattended unavailable uncertain unchanged unexplained unfinished unfriendly unifying uninteresting unlimited
        unlocked unlocking unofficial unpopular unrelated unsuitable unusually upbringing upon upsetting urgent vacation vacations vanished vanishing vended vending vice violence visually
        waited waiting walked walking wandered wandering warp warped warps wasting waters wearing weight welcomed welcomes welcoming wetting whatsoever whenever whereas wherever white
        whites width wiring wish wished wishing witch worded wording words worker worms worrying wrapper wrappers wrecking wretched yawn youngest yourselves
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string word) => All.Contains(word);
}
