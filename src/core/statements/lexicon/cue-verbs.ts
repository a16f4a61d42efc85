/**
 * Verbs that introduce what somebody says or thinks, with the complements they take. The classes
 * follow Levin's verbs of communication (1993) and the cue lexica of the attribution literature.
 *
 * Letters: t that-clause · z clause without "that" · q quotation · w whether, how, why, what · n noun
 * phrase · i to-infinitive · e a noun phrase and a to-infinitive · o an addressee comes first ("told them that") · k an act of the mind,
 * weaker evidence · f reports a fact rather than a view · d denies what follows · r denies a noun phrase only
 * ("rebutted the charge", but "rebutted that P") · j judges: "called the claim that P absurd".
 * After "+": prepositions whose object is the content; after "-": those that turn it into a denial.
 */
const VERBS = `
say:tzqw state:tzqwf claim:tzqn argue:tzqw+for+in+favour-against assert:tzqn maintain:tzq contend:tzq insist:tzq+on declare:tzqn announce:tzqwnf
note:tzqwf observe:tzqw remark:tzq+on comment:tq+on mention:twnf report:tzqwnf explain:tzqwn suggest:tzqn add:tzq reply:tzq respond:tq answer:tq
admit:tzqn concede:tzqn acknowledge:tzqn confirm:tzqnf reveal:tzqwf disclose:tzqf predict:tzqn forecast:tznf estimate:tzf warn:tzqoi+of+about-against caution:tzqo-against
stress:tzqwn emphasize:tzqwn emphasise:tzqwn underline:tn underscore:tn highlight:twn point:tq:out recount:twf recall:tzqwf testify:tzf allege:tzn
complain:tzq+about+of protest:tq-against promise:tzqi pledge:tiqn vow:tiqz conclude:tzq reiterate:tzqn repeat:tq affirm:tzqn boast:tzq joke:tzq quip:tzq
speculate:tz+about hypothesize:tz hypothesise:tz theorize:tz theorise:tz propose:tqnzi recommend:tzqni advise:tzqo-against urge:toiqn ask:oi demand:tqn agree:tzq disagree:tzqd retort:tq counter:tzq
object:tq conjecture:tzn stipulate:t proclaim:tzqn profess:tn posit:tzn submit:tz concur:tzq clarify:twqf elaborate:q+on signal:tz imply:tz hint:tzq+at
tell:otzqwi inform:otzqf remind:otzqi notify:otf assure:otzq lament:tqn exclaim:tq cry:q shout:q whisper:q mutter:q murmur:q ask:qwi inquire:qw enquire:qw wonder:qwz
write:tqzf continue:q begin:q sigh:q laugh:q smile:q growl:q snap:q sneer:q plead:tqi decree:tf rule:tf
think:tzqk believe:tzqke+in feel:tzqk consider:tzwnk suppose:tzk assume:tzk suspect:tzk hope:tzik+for fear:tzk expect:tzike doubt:tzwnkd guess:tzk reckon:tzqk imagine:tzk worry:tzqk+about regret:tk judge:tk
know:tzwkf realize:tzk realise:tzk understand:tzwk recognize:tkn recognise:tkn remember:tzwkf forget:tk learn:tkf discover:tkf decide:tik find:tzk notice:tkf anticipate:tkn dream:tk envision:nk foresee:tnk calculate:tkf determine:tkf surmise:tzqk infer:tk reason:tzq muse:tzq ponder:wk figure:tzk
deny:tznd reject:nd dispute:tnwd question:nwd challenge:nd refute:nd rebut:tqnr dismiss:nd contest:nd oppose:nd disbelieve:tnd repudiate:nd debunk:nd discount:nd disavow:nd contradict:nd
advocate:tn defend:qn praise:qn criticize:qnj criticise:qnj condemn:qnj denounce:qnj support:n favor:n favour:n endorse:n applaud:qn welcome:qn validate:n blame:qn credit:n
accuse:nq describe:nqj call:nqj+for characterize:nj characterise:nj portray:nj label:nj dub:nj
approve:n hail:n vouch:+for recant:n
express:tn voice:n tweet:tzq disapprove:qd-of plan:ik desire:ik encourage:oi inquire:qw+into regard:nk
prefer:nitk elaborate:t compare:nk agree:i+with+on disagree-with-on intend:ik want:ik
speak:-against object:-to protest:n point:+to+at complain:q appeal:+for campaign:+for-against lobby:+for-against caution:-against
specify:twn liken:n request:t indicate:tz`;

const IRREGULAR: Record<string, string> = {
	say: 'says said saying',
	write: 'writes wrote written writing',
	tell: 'tells told telling',
	think: 'thinks thought thinking',
	feel: 'feels felt feeling',
	know: 'knows knew known knowing',
	understand: 'understands understood understanding',
	forget: 'forgets forgot forgotten forgetting',
	find: 'finds found finding',
	foresee: 'foresees foresaw foreseen foreseeing',
	speak: 'speaks spoke spoken speaking',
	begin: 'begins began begun beginning',
	teach: 'teaches taught teaching',
	forecast: 'forecasts forecast forecasting',
	learn: 'learns learned learnt learning',
	dream: 'dreams dreamed dreamt dreaming',
	show: 'shows showed shown showing',
	prove: 'proves proved proven proving',
	plead: 'pleads pleaded pled pleading',
	admit: 'admits admitted admitting',
	submit: 'submits submitted submitting',
	infer: 'infers inferred inferring',
	refer: 'refers referred referring',
	rebut: 'rebuts rebutted rebutting',
	regret: 'regrets regretted regretting',
	concur: 'concurs concurred concurring',
	quip: 'quips quipped quipping',
	snap: 'snaps snapped snapping',
	dub: 'dubs dubbed dubbing',
	label: 'labels labelled labeled labelling labeling',
	plan: 'plans planned planning',
	signal: 'signals signalled signaled signalling signaling',
	prefer: 'prefers preferred preferring'
};

export interface CueVerb {
	lemma: string;
	takes: ReadonlySet<string>;
	denies: boolean;
	mind: boolean;
	fact: boolean;
	about: ReadonlySet<string>;
	against: ReadonlySet<string>;
	particle?: string;
}

function forms(lemma: string): string[] {
	const irregular = IRREGULAR[lemma];
	if (irregular) return [lemma, ...irregular.split(' ')];
	if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
	const yStem = /[^aeiou]y$/.test(lemma);
	const es = /(?:s|sh|ch|x|z)$/.test(lemma);
	const stem = yStem ? lemma.slice(0, -1) : lemma;
	return [
		lemma,
		yStem ? `${stem}ies` : es ? `${lemma}es` : `${lemma}s`,
		yStem ? `${stem}ied` : `${lemma}ed`,
		`${lemma}ing`
	];
}

function parse(entry: string): CueVerb {
	const lemma = /^[a-z]+/.exec(entry)?.[0] ?? entry;
	const letters = /:([a-z]*)/.exec(entry)?.[1] ?? '';
	const particle = /:[a-z]*:([a-z]+)/.exec(entry)?.[1];
	const about = [...entry.matchAll(/\+([a-z]+)/g)].map((found) => found[1] ?? '');
	const against = [...entry.matchAll(/-([a-z]+)/g)].map((found) => found[1] ?? '');
	const has = (letter: string) => letters.includes(letter);
	const verb: CueVerb = {
		lemma,
		takes: new Set(letters),
		denies: has('d'),
		mind: has('k'),
		fact: has('f'),
		about: new Set(about),
		against: new Set(against)
	};
	return particle ? { ...verb, particle } : verb;
}

function merge(a: CueVerb, b: CueVerb): CueVerb {
	return {
		...a,
		takes: new Set([...a.takes, ...b.takes]),
		about: new Set([...a.about, ...b.about]),
		against: new Set([...a.against, ...b.against])
	};
}

function build(): ReadonlyMap<string, CueVerb> {
	const verbs = new Map<string, CueVerb>();
	for (const entry of VERBS.trim().split(/\s+/)) {
		const verb = parse(entry);
		const known = verbs.get(verb.lemma);
		verbs.set(verb.lemma, known ? merge(known, verb) : verb);
	}
	const byForm = new Map<string, CueVerb>();
	for (const verb of verbs.values()) for (const form of forms(verb.lemma)) byForm.set(form, verb);
	byForm.delete('saw');
	return byForm;
}

/** Every inflected form, lower case, to its verb. */
export const CUE_VERBS = build();
