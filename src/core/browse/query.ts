/** What a search asks for, and how it is written. The grammar is in parse.ts, what each term means in match.ts. */
import type { Card, Flag, Rating } from '#core/model';

export const STATES = [
	'due',
	'new',
	'learning',
	'review',
	'suspended',
	'buried',
	'leech',
	'flagged',
	'tagged'
] as const;
export type State = (typeof STATES)[number];

export const PROPERTIES = ['due', 'stability', 'difficulty', 'retrievability', 'reps', 'lapses'] as const;
export type Property = (typeof PROPERTIES)[number];
export const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Keys whose value is a name, or a part of one. */
export const NAMED = ['deck', 'folder', 'speaker', 'section', 'text', 'tag'] as const;
export type Named = (typeof NAMED)[number];
export const ASKS = ['detail', 'speaker', 'claim'] as const satisfies readonly Card['asks'][];

export type Term =
	/** Stands in prompt, answer, heading or tags; case and accents do not matter. */
	| { kind: 'words'; words: string }
	| { kind: Named; name: string }
	| { kind: 'is'; state: State }
	| { kind: 'flag'; flag: Flag }
	| { kind: 'asks'; asks: Card['asks'] }
	/** Stability and due in days, difficulty 1 to 10, retrievability 0 to 1. */
	| { kind: 'prop'; property: Property; comparison: Comparison; value: number }
	/** Within so many study days, today being the first. */
	| { kind: 'added'; days: number }
	| { kind: 'rated'; days: number; rating?: Rating };
export type Query =
	{ kind: 'all' } | { kind: 'and' | 'or'; parts: Query[] } | { kind: 'not'; part: Query } | Term;

/** The search as text; reading it gives the same search. */
export function print(query: Query): string {
	switch (query.kind) {
		case 'all':
			return '';
		case 'and':
			return query.parts.map(inner).join(' ');
		case 'or':
			return query.parts.map(inner).join(' or ');
		case 'not':
			return `-${inner(query.part)}`;
		default:
			return printTerm(query);
	}
}

/** As a part of a larger search: in parentheses where it has parts itself. */
function inner(query: Query): string {
	return query.kind === 'and' || query.kind === 'or' ? `(${print(query)})` : print(query);
}

function printTerm(term: Term): string {
	switch (term.kind) {
		case 'words':
			return PLAIN_WORD.test(term.words) && !/^(or|and)$/i.test(term.words) ? term.words : quoted(term.words);
		case 'is':
			return `is:${term.state}`;
		case 'flag':
			return `flag:${term.flag}`;
		case 'asks':
			return `asks:${term.asks}`;
		case 'prop':
			return `prop:${term.property}${term.comparison}${term.value}`;
		case 'added':
			return `added:${term.days}`;
		case 'rated':
			return `rated:${term.days}${term.rating ? `:${term.rating}` : ''}`;
		default:
			return `${term.kind}:${PLAIN_NAME.test(term.name) ? term.name : quoted(term.name)}`;
	}
}

const PLAIN_WORD = /^[^\s()":-][^\s()":]*$/u;
const PLAIN_NAME = /^(?!\/\/)[^\s()"]+$/u;

function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
