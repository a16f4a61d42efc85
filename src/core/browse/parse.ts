/**
 * Reads a search.
 *
 *     search = all { "or" all }            all  = one { ["and"] one }
 *     one    = "-" one | "(" search ")" | term
 *     term   = word | "a phrase" | key ":" value
 *
 * A quoted text holds a quote or backslash behind a backslash.
 */
import type { Result } from '#core/model';
import type { Query } from './query';
import { isKey, termOf } from './terms';

/** What is wrong, and where: half-open, in UTF-16 units of the text. */
export interface QueryProblem {
	message: string;
	start: number;
	end: number;
}

const DEEPEST = 40;
const LONGEST = 2000;

/** Thrown and caught in this file alone: the shortest way out of a recursion. */
class Refusal extends Error {
	constructor(readonly problem: QueryProblem) {
		super(problem.message);
	}
}

/** The search that a text means, or what is wrong with it. An empty text asks for every card. */
export function parse(text: string): Result<Query, QueryProblem> {
	if (text.length > LONGEST) return refused('This search is too long.', LONGEST, text.length);
	try {
		return { ok: true, value: new Parser(text).whole() };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

const refused = (message: string, start: number, end: number) => ({
	ok: false as const,
	problem: { message, start, end }
});

class Parser {
	private at = 0;
	private depth = 0;
	constructor(private readonly text: string) {}

	whole(): Query {
		this.space();
		if (this.at === this.text.length) return { kind: 'all' };
		const query = this.either();
		if (this.at < this.text.length) this.refuse('This closing parenthesis has no opening one.', this.at);
		return query;
	}

	private either(): Query {
		const parts = [this.all()];
		while (this.word('or')) parts.push(this.all());
		return joined('or', parts);
	}

	private all(): Query {
		const parts: Query[] = [];
		while (!this.ended()) {
			if (parts.length > 0) this.word('and');
			parts.push(this.one());
			this.space();
		}
		if (parts.length === 0) this.refuse(EMPTY[this.text[this.at] ?? ''] ?? EMPTY.or, this.at);
		return joined('and', parts);
	}

	/** True where nothing more belongs to this part. */
	private ended(): boolean {
		return this.at >= this.text.length || this.text[this.at] === ')' || this.sees('or');
	}

	private one(): Query {
		this.space();
		const start = this.at;
		if ((this.depth += 1) > DEEPEST) this.refuse('This search is nested too deeply.', start);
		const query = this.inside(start);
		this.depth -= 1;
		return query;
	}

	private inside(start: number): Query {
		const sign = this.text[start];
		if (sign === '-') {
			this.at += 1;
			if (!/[^\s)]/.test(this.text[this.at] ?? ''))
				this.refuse('Put what you do not want right behind the minus.', start);
			return { kind: 'not', part: this.one() };
		}
		if (sign === '(') {
			this.at += 1;
			this.space();
			const query = this.either();
			if (this.text[this.at] !== ')') this.refuse('This parenthesis is not closed.', start);
			this.at += 1;
			return query;
		}
		if (sign === '"') return { kind: 'words', words: this.phrase() };
		return this.term(start);
	}

	private term(start: number): Query {
		const bare = this.bare();
		if (bare === '') this.refuse('A word is missing here.', start);
		const colon = bare.indexOf(':');
		// `https://…` is a pasted address, not a key.
		if (colon < 1 || !/^[a-z]+$/i.test(bare.slice(0, colon)) || bare.startsWith('//', colon + 1))
			return { kind: 'words', words: bare };
		const key = bare.slice(0, colon).toLowerCase();
		if (!isKey(key))
			this.refuse(`There is no “${key}:”. To look for these words, put them in quotes.`, start);
		const quoted = colon === bare.length - 1 && this.text[this.at] === '"';
		const term = termOf(key, quoted ? this.phrase() : bare.slice(colon + 1));
		if (!term.ok) this.refuse(term.problem, start);
		return term.value;
	}

	/** What stands in quotes here. */
	private phrase(): string {
		const found = /"((?:[^"\\]|\\.)*)"/suy;
		found.lastIndex = this.at;
		const [whole, inner] = found.exec(this.text) ?? [];
		if (whole === undefined || inner === undefined) this.refuse('These quotes are not closed.', this.at);
		this.at += whole.length;
		return inner.replace(/\\(.)/gsu, '$1');
	}

	private bare(): string {
		const found = /[^\s()"]*/uy;
		found.lastIndex = this.at;
		const [whole = ''] = found.exec(this.text) ?? [];
		this.at += whole.length;
		return whole;
	}

	private space(): void {
		while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
	}

	private sees(word: 'or' | 'and'): boolean {
		const found = this.text.slice(this.at, this.at + word.length);
		return found.toLowerCase() === word && !/[^\s()"]/.test(this.text[this.at + word.length] ?? '');
	}
	private word(word: 'or' | 'and'): boolean {
		if (!this.sees(word)) return false;
		this.at += word.length;
		this.space();
		return true;
	}

	private refuse(message: string, start: number): never {
		throw new Refusal({ message, start, end: Math.max(this.at, start + 1) });
	}
}

/** Why there is nothing, by what stands there instead. */
const EMPTY = {
	')': 'There is nothing in these parentheses.',
	or: 'A word is missing beside “or”. To look for the word itself, put it in quotes.'
} as { or: string } & Record<string, string>;

function joined(kind: 'and' | 'or', parts: Query[]): Query {
	const [only] = parts;
	return parts.length === 1 && only ? only : { kind, parts };
}
