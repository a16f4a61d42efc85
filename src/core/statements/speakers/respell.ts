/** Writes a person's name anew wherever a text means that person. */
import type { Speaker } from '../../model';
import { surnameOf } from './surname';

const escaped = (text: string) => text.replace(/[\^$\\.*+?()[\]{}|]/g, '\\$&');
const parts = (name: string) => name.split(/\s+/);
const has = (name: string, word: string) => parts(name).includes(word);

/** What may stand before a surname without making it somebody else's. */
const TITLE =
	/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|President|Senator|Judge|Justice|General|Chancellor|Minister|Pope|The|And|But|As|If|When|While|Then|So|That|Yet|Who|Did|Does|Both|According|For|Unlike|Like|With)\.?$/;

/**
 * A function that puts `name` for `old.name`, and the new surname for the old one where that stands alone for
 * the person. The longest spelling is looked for first and only whole words count; names of other speakers, and
 * of things that share the word ("Wang Laboratories"), stay.
 */
export function respeller(old: Speaker, name: string, others: readonly Speaker[]): (text: string) => string {
	const spellings = new Map([[old.name, name], ...shorter(old, name, others)]);
	const foreign = others.flatMap((one) => [one.name, ...one.aliases]);
	// "Trump" that becomes "Donald Trump" stays in "President Trump".
	const own = has(name, old.name) ? [name, ...old.aliases].filter((one) => has(one, old.name)) : [];
	for (const kept of [...foreign, ...own]) if (!spellings.has(kept)) spellings.set(kept, kept);
	const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length).map(escaped);
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	const words = new Set(shorter(old, name, others).map(([from]) => from));
	return (text) =>
		text.replace(whole, (found: string, at: number) =>
			words.has(found) && !standsAlone(text, at, found) ? found : (spellings.get(found) ?? found)
		);
}

/** The one-word spellings that follow: the surname, and a first name that the document uses by itself. */
function shorter(old: Speaker, name: string, others: readonly Speaker[]): [string, string][] {
	const pairs: [string, string | undefined][] = [[surnameOf(old.name) ?? '', surnameOf(name) ?? name]];
	const [first, last] = [parts(old.name)[0] ?? '', parts(old.name).at(-1) ?? ''];
	if (first !== last && old.aliases.includes(first)) pairs.push([first, parts(name)[0]]);
	if (first !== last && old.aliases.includes(last)) pairs.push([last, surnameOf(name) ?? name]);
	return pairs.flatMap(([from, to]): [string, string][] => {
		const shared = others.some((one) => [one.name, ...one.aliases].some((other) => has(other, from)));
		return from && to && from !== to && !shared ? [[from, to]] : [];
	});
}

/** No other capitalised word stands beside it, but for a title or the first word of a sentence. */
function standsAlone(text: string, at: number, word: string): boolean {
	const before = /(\p{Lu}[\p{L}.]*) $/u.exec(text.slice(0, at))?.[1];
	const after = /^ \p{Lu}\p{Ll}/u.test(text.slice(at + word.length));
	return !after && (before === undefined || TITLE.test(before));
}
