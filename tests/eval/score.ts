import type { Span, Speaker } from '#core/model';

/** Pure scorers. A perfect reading scores 1, an empty one 0. */

/** Letters and digits only, so that repaired quotation marks and white space do not count. */
export function bare(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The positions that spans cover, as a set of characters. */
function covered(spans: Span[]): Set<number> {
	const set = new Set<number>();
	for (const { start, end } of spans) for (let at = start; at < end; at++) set.add(at);
	return set;
}

/** Intersection over union of the characters of two lists of spans. */
export function overlap(a: Span[], b: Span[]): number {
	const left = covered(a);
	const right = covered(b);
	if (left.size === 0 && right.size === 0) return 1;
	let both = 0;
	for (const at of left) if (right.has(at)) both += 1;
	return both / (left.size + right.size - both);
}

function nameWords(name: string): string[] {
	const words = name
		.replace(/[’']s$/, '')
		.replace(/^the /i, '')
		.split(/\s+/);
	return words.map(bare).filter((word) => word !== '');
}

/** The same name, a longer or shorter form of it, or the same last word. */
export function sameName(a: string, b: string): boolean {
	const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length);
	if (short.length === 0) return false;
	const same = (from: number) => short.every((word, index) => word === long[from + index]);
	return same(0) || same(long.length - short.length) || short.at(-1) === long.at(-1);
}

export function isSpeaker(speaker: Speaker, name: string): boolean {
	return [speaker.name, ...speaker.aliases].some((form) => sameName(form, name));
}

export interface Scored {
	confidence: number;
	right: boolean;
}
export interface CurvePoint {
	confidence: number;
	precision: number;
	recall: number;
}

/** Precision and recall where everything at or above a confidence is kept. @param gold how many there are to find */
export function curve(items: Scored[], gold: number): CurvePoint[] {
	const sorted = [...items].sort((a, b) => b.confidence - a.confidence);
	const points: CurvePoint[] = [];
	let right = 0;
	sorted.forEach((item, index) => {
		if (item.right) right += 1;
		if (sorted[index + 1]?.confidence === item.confidence) return;
		points.push({
			confidence: item.confidence,
			precision: right / (index + 1),
			recall: gold === 0 ? 0 : right / gold
		});
	});
	return points;
}

/** The best precision that still finds a share of the gold; 0 where no threshold does. */
export function precisionAt(points: CurvePoint[], recall: number): number {
	return points
		.filter((point) => point.recall >= recall)
		.reduce((best, point) => Math.max(best, point.precision), 0);
}

export function f1(right: number, found: number, gold: number): number {
	return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}
