/** The little English morphology that card making needs. */
import { NATIONALITIES } from '../statements/lexicon/bodies';

const IRREGULAR: Record<string, string> = {
	people: 'person',
	men: 'man',
	women: 'woman',
	children: 'child',
	feet: 'foot',
	teeth: 'tooth',
	mice: 'mouse',
	lives: 'life',
	wives: 'wife',
	companies: 'company',
	series: 'series',
	species: 'species',
	criteria: 'criterion',
	phenomena: 'phenomenon',
	analyses: 'analysis',
	crises: 'crisis'
};

/** The singular of a noun in lower case; a word that is not a plural is given back. */
export function singular(noun: string): string {
	const known = IRREGULAR[noun];
	if (known) return known;
	if (NATIONALITIES.has(noun.slice(0, -1))) return noun.slice(0, -1);
	if (/(?:ss|us|is|ics|news)$/.test(noun) || noun.length < 4) return noun;
	if (/[^aeiou]ies$/.test(noun)) return noun.slice(0, -3) + 'y';
	if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2);
	return noun.endsWith('s') ? noun.slice(0, -1) : noun;
}

/** True for a noun that looks plural. */
export function isPlural(noun: string): boolean {
	const lower = noun.toLowerCase();
	return lower in IRREGULAR || singular(lower) !== lower;
}

const THIRD: Record<string, string> = { have: 'has', are: 'is', do: 'does', go: 'goes', were: 'was' };

/** "argue" → "argues": a plural verb in the present, or a base form, told of one person. Past forms stay. */
export function thirdPerson(verb: string): string {
	const lower = verb.toLowerCase();
	const known = THIRD[lower];
	if (known) return known;
	if (/(?:s|ed)$/.test(lower) || PAST.has(lower)) return lower;
	if (/[^aeiou]y$/.test(lower)) return lower.slice(0, -1) + 'ies';
	return /(?:ch|sh|x|s|o)$/.test(lower) ? lower + 'es' : lower + 's';
}

const PAST = new Set(
	`said told wrote thought held found felt saw knew made took gave spoke put went began drew set came kept
	left led meant understood taught brought swore foresaw foretold forbade withdrew has had did does is was can could will
	would may might must should shall cannot`.split(/\s+/)
);

const BASE: Record<string, string> = {
	said: 'say',
	told: 'tell',
	wrote: 'write',
	thought: 'think',
	held: 'hold',
	found: 'find',
	felt: 'feel',
	saw: 'see',
	knew: 'know',
	made: 'make',
	took: 'take',
	gave: 'give',
	spoke: 'speak',
	put: 'put',
	set: 'set',
	drew: 'draw',
	swore: 'swear',
	has: 'have',
	had: 'have',
	is: 'be',
	was: 'be',
	denied: 'deny',
	denies: 'deny',
	replied: 'reply',
	replies: 'reply',
	implied: 'imply',
	implies: 'imply',
	argued: 'argue',
	disagreed: 'disagree',
	agreed: 'agree',
	foresaw: 'foresee'
};

const PAST_OF_ING: Record<string, string> = {
	saying: 'said',
	telling: 'told',
	writing: 'wrote',
	thinking: 'thought',
	holding: 'held',
	finding: 'found',
	making: 'made',
	giving: 'gave',
	putting: 'put'
};

/** "stating" → "stated". Only for verbs of saying; a rough guess for others. */
export function pastOfIng(verb: string): string {
	const lower = verb.toLowerCase();
	const stemmed = lower.slice(0, -3);
	return PAST_OF_ING[lower] ?? (/[^aeiou]y$/.test(stemmed) ? `${stemmed.slice(0, -1)}ied` : `${stemmed}ed`);
}

/** "argued", "argues" → "argue". Only for verbs of saying; a rough guess for others. */
export function baseForm(verb: string): string {
	const lower = verb.toLowerCase();
	const known = BASE[lower];
	if (known) return known;
	if (/[^aeiou]ies$/.test(lower)) return lower.slice(0, -3) + 'y';
	if (/(?:ch|sh|ss|x)es$/.test(lower)) return lower.slice(0, -2);
	if (/[^s]s$/.test(lower)) return lower.slice(0, -1);
	if (/[^aeiou]ied$/.test(lower)) return lower.slice(0, -3) + 'y';
	if (!lower.endsWith('ed')) return lower;
	const stemmed = lower.slice(0, -2);
	if (/([bdgmnprt])\1$/.test(stemmed)) return stemmed.slice(0, -1);
	return E_VERBS.has(stemmed + 'e') ? stemmed + 'e' : stemmed;
}

const E_VERBS = new Set(
	`argue propose estimate believe conclude describe emphasize emphasise criticize criticise acknowledge dispute
	disagree agree announce declare state note advise praise condemn challenge dismiss describe deduce presume
	assume concede recognize recognise scrutinize hypothesize theorize imagine continue predicate notice promise
	pledge urge value evaluate disprove prove refute repudiate denounce voice write advocate anticipate characterize
	calculate compare cite examine demonstrate illustrate indicate interpret rate reiterate relate speculate
	stipulate suppose vote validate question summarize realise realize surmise oppose decline accuse blame
	endorse guarantee deplore ridicule discourage encourage enthuse observe require invite introduce produce`.split(
		/\s+/
	)
);
