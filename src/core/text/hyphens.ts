/** Joins lines that were broken at a width, and the words that were hyphenated there. */

const COMPOUND = /(?<!\p{L})(\p{L}{1,40})-(\p{L}{1,40})(?!\p{L})/gu;
/** Second parts so long make compounds of their own: "-based". */
const SECOND = 4;
/** First parts that are never written as one word with what follows. */
const FIRST = new Set(['self', 'ex', 'all', 'half']);

/**
 * What joins two lines of a text. A hyphen at a line's end stays where the text writes that compound inside a line,
 * or another one with the same second part ("lexicon-based" by "rule-based") and never the one word, and after "self".
 * @param text the whole text: its words tell what is a compound
 */
export function lineJoiner(text: string): (line: string, next: string) => string {
	const small = text.toLowerCase();
	const compounds = new Set<string>();
	for (const [whole, , second = ''] of small.matchAll(COMPOUND)) {
		compounds.add(whole);
		if (second.length >= SECOND) compounds.add(`-${second}`);
	}
	const isCompound = (left: string, right: string) =>
		FIRST.has(left) ||
		compounds.has(`${left}-${right}`) ||
		(compounds.has(`-${right}`) && !small.includes(left + right));
	return (line, next) => {
		const rest = next.trimStart();
		if (!line.endsWith('-')) return `${line} ${rest}`;
		const left = /(\p{L}+)-$/u.exec(line.slice(-60))?.[1];
		const right = /^\p{Ll}+/u.exec(rest)?.[0];
		if (left === undefined || right === undefined) return `${line} ${rest}`;
		return isCompound(left.toLowerCase(), right) ? line + rest : line.slice(0, -1) + rest;
	};
}
