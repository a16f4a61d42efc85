import { isStopWord } from '../words';
import type { Candidate, Clause } from './candidate';

const TERM = String.raw`((?:the |an? )?[“"‘]?[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:[ -](?!(?:and|or|which|that|who|in|by|at|on|to|is|are|was|were|for|from|with|after|because|but|as|where|when|while|during|since)\b)[\p{L}\p{N}][\p{L}\p{N}'’-]*){0,4}[”"’]?)`;
const DEFINED = new RegExp(
	String.raw`\b(?:(?:also |better |commonly |formerly |often |now |widely |later |usually |sometimes |originally )?(?:known|referred to|described|famous) as|(?:is|are|was|were|also|often|commonly|so|phenomenon|process|technique|method|theory|system|idea|concept|effect|what is|usually|sometimes|termed|later) called|nicknamed|dubbed|termed|named|titled|entitled|coined the term|the term|so-called)\s+${TERM}`,
	'giu'
);
const QUOTED = /[“"]([^“”"]{3,60})[”"]/gu;
const REASON =
	/\b(?:because of|due to|owing to|thanks to|caused by|as a result of|on account of)\s+((?:the |an? |its |their )?[\p{L}\p{N}][^,.;:()—–]{2,58}?)(?=[,.;:()—–]|$| (?:and|which|that|while|but|in|on|at|by|to|for|from|with|when|as|rather)\b)/giu;

/** Terms that the sentence itself introduces: "known as X", "called X", “X”, and stated causes. */
export function findTerms(clause: Clause): Candidate[] {
	return [...matches(clause, DEFINED, 'defined'), ...quoted(clause), ...matches(clause, REASON, 'cause')];
}

function matches(clause: Clause, pattern: RegExp, role: 'defined' | 'cause'): Candidate[] {
	const found: Candidate[] = [];
	for (const match of clause.text.matchAll(pattern)) {
		const raw = match[1] ?? '';
		const lead = /^(?:the |an? |its |their )?[“"‘]?/iu.exec(raw)?.[0].length ?? 0;
		const text = raw.slice(lead).replace(/[”"’\s]+$/u, '');
		const start = clause.start + match.index + match[0].length - raw.length + lead;
		const kind = role === 'defined' ? 'term' : 'phrase';
		// "described as the fullest form of a new style": cut off in the middle.
		if (text.length < 2 || isStopWord(lastWord(text))) continue;
		found.push({
			span: { start, end: start + text.length },
			text,
			kind,
			head: lastWord(text),
			accepted: [text],
			role
		});
	}
	return found;
}

function quoted(clause: Clause): Candidate[] {
	const terms = [...clause.text.matchAll(QUOTED)].filter(
		(match) => match.index > 0 && !/[.,;:!?]$/.test(match[1] ?? '')
	);
	return terms.map((match): Candidate => {
		const text = match[1] ?? '';
		const start = clause.start + match.index + 1;
		const span = { start, end: start + text.length };
		return { span, text, kind: 'term', head: lastWord(text), accepted: [text], role: 'quoted' };
	});
}

function lastWord(text: string): string {
	return text.split(/[\s-]/).at(-1)?.toLowerCase() ?? '';
}
