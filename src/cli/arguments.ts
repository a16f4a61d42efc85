import type { Result } from '#core/model';

export interface Arguments {
	/** A path, or "-" for standard input. */
	file: string;
	seed: string;
	format: 'json' | 'csv';
}

export const USAGE =
	'usage: npm run -s generate -- FILE [--seed N] [--format json|csv]   (FILE "-": standard input)';

/** Reads the words after the command. */
export function readArguments(words: readonly string[]): Result<Arguments, string> {
	const found: Arguments = { file: '', seed: '1', format: 'json' };
	for (let at = 0; at < words.length; at++) {
		const [word = '', inline] = split(words[at] ?? '');
		if (!word.startsWith('--')) {
			if (found.file) return { ok: false, problem: `one file at a time: “${found.file}” or “${word}”` };
			found.file = word;
			continue;
		}
		const value = inline ?? words[++at];
		if (value === undefined) return { ok: false, problem: `${word} needs a value` };
		if (word === '--seed') found.seed = value;
		else if (word === '--format' && (value === 'json' || value === 'csv')) found.format = value;
		else return { ok: false, problem: `not known: ${word} ${value}` };
	}
	return found.file ? { ok: true, value: found } : { ok: false, problem: 'no file is named' };
}

function split(word: string): [string, string?] {
	const sign = word.indexOf('=');
	return word.startsWith('--') && sign > 0 ? [word.slice(0, sign), word.slice(sign + 1)] : [word];
}
