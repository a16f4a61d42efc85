import type { Token } from '../../text/tagger';
import { singular } from '../inflection';
import { isStopWord } from '../words';
import type { Candidate, Clause } from './candidate';
import { findNounPhrases, phraseSpan } from './phrases';

const LONGEST_ACTION = 8;
const STOPS_ACTION = /^[,.;:!?()—–“”"]$/;

/** Answers that are no noun phrase: actions, properties, lists. They become cards only where they rank very high. */
export function findWide(clause: Clause): Candidate[] {
	const { tokens } = clause;
	const found: Candidate[] = [];
	const add = (from: number, to: number) => {
		const span = phraseSpan(tokens, { from, to });
		const text = clause.text.slice(span.start - clause.start, span.end - clause.start);
		const head = singular(tokens[to - 1]?.text.toLowerCase() ?? '');
		found.push({ span, text, kind: 'phrase', head, accepted: [text], role: 'wide' });
	};
	tokens.forEach((token, at) => {
		if (isStopWord(token.text)) return;
		if (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'ADV') add(at, at + 1);
		if (token.pos === 'ADJ' && tokens[at - 1]?.pos === 'ADV') add(at - 1, at + 1);
		if (token.pos === 'VERB') for (const to of actionEnds(tokens, at)) add(at, to);
	});
	for (const [from, to] of lists(tokens)) add(from, to);
	return found;
}

/** Where an action that begins with a verb may end: after each noun or adjective, and before a sign. */
function actionEnds(tokens: readonly Token[], from: number): number[] {
	const ends: number[] = [];
	for (let at = from + 1; at <= tokens.length && at - from <= LONGEST_ACTION; at++) {
		const token = tokens[at];
		const last = tokens[at - 1];
		const closed =
			!token || STOPS_ACTION.test(token.text) || ['ADP', 'CCONJ', 'SCONJ', 'PART'].includes(token.pos);
		if (closed && last && !['DET', 'ADP', 'CCONJ'].includes(last.pos)) ends.push(at);
		if (!token || STOPS_ACTION.test(token.text)) break;
	}
	return ends;
}

/** Runs of noun phrases joined by commas and a last "and" or "or". */
function lists(tokens: readonly Token[]): [from: number, to: number][] {
	const bases = findNounPhrases(tokens).filter((phrase) => phrase.attached === 0);
	const found: [number, number][] = [];
	for (let first = 0; first < bases.length; first++) {
		let to = bases[first]?.to ?? 0;
		let joined = 0;
		for (const next of bases.slice(first + 1)) {
			const between = tokens.slice(to, next.from);
			if (between.length === 0 || !between.every((token) => /^(?:,|and|or|the|an?)$/i.test(token.text)))
				break;
			to = next.to;
			joined += 1;
			if (between.some((token) => /^(?:and|or)$/i.test(token.text))) break;
		}
		if (joined > 1) found.push([bases[first]?.from ?? 0, to]);
	}
	return found;
}
