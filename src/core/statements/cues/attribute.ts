import { trailing } from './behind';
import { fromVerb } from './verbal';
import { adjectival, nominal, stance } from './nominal';
import { asPut, prepositional } from './prepositional';
import { behindColon } from './colon';
import type { Found } from './found';
import { CUE_VERBS } from '../lexicon/cue-verbs';
import { word, type Parse } from '../grammar/parse';

export type { Found } from './found';

export interface Attributions {
	found: Found[];
	/** A cue was there that says what nobody said, or only might say. */
	unreal: boolean;
}

/** Every attribution of a sentence, outermost first; none inside the content of another. */
export function attribute(parse: Parse, sentence: string): Attributions {
	const found: Found[] = [];
	let unreal = false;
	let covered = -1;
	// "Is it true that P, as X claims?" leaves open what X claims.
	if (isQuestion(parse)) return { found, unreal: true };
	for (let at = 0; at < parse.tokens.length; at++) {
		if (parse.quoted[at] || at <= covered) continue;
		const verb = CUE_VERBS.get(word(parse, at));
		let here: Found | undefined;
		if (verb) {
			const verbal = fromVerb(parse, at, verb, sentence);
			if (verbal === 'unreal') unreal = true;
			else here = verbal;
			const behind =
				here && isSure(here) && !continuesQuote(parse, here)
					? undefined
					: trailing(parse, at, verb, sentence);
			if (behind && (!here || behind.confidence > here.confidence || continuesQuote(parse, here)))
				here = behind;
		}
		here ??=
			prepositional(parse, at, sentence) ??
			asPut(parse, at, sentence) ??
			adjectival(parse, at, sentence) ??
			stance(parse, at, sentence) ??
			behindColon(parse, at, sentence) ??
			nominal(parse, at, sentence);
		if (!here) continue;
		// What an earlier cue of another speaker says is told by that speaker.
		if (found.some((earlier) => overlaps(earlier, here))) continue;
		found.push(here);
		if (here.contentFrom > at) covered = here.contentTo;
	}
	return { found, unreal };
}

function isQuestion(parse: Parse): boolean {
	const last = parse.tokens.length - 1;
	return word(parse, last) === '?' && !parse.quoted[last];
}

/** A complement that leaves no doubt: what stands before the cue is something else. */
function isSure(found: Found): boolean {
	return found.confidence >= 0.75;
}

/** `“The dam,” X wrote, “will not last”`: the quotation began before the cue. */
function continuesQuote(parse: Parse, found: Found): boolean {
	return found.quotes && parse.quoted[found.source.from - 1] === true;
}

function overlaps(a: Found, b: Found): boolean {
	const inside = b.at >= a.contentFrom && b.at <= a.contentTo;
	return inside || (b.contentFrom <= a.contentTo && b.contentTo >= a.contentFrom);
}
