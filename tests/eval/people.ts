import type { Sentence } from '#core/text/sentence';
import { readNames } from '#core/statements/names/names';
import { countingIds } from '../fixtures/ids';
import { readLines } from './data';
import type { Metric } from './metric';
import { bare, f1 } from './score';

/** Names of people in GUM sentences, by their last word, each counted once a sentence. */

interface Item {
	id: string;
	doc: string;
	text: string;
	entities: { type: string; name: string }[];
}

const lastWord = (name: string) =>
	bare(
		name
			.replace(/[’']s$/, '')
			.split(/\s+/)
			.at(-1) ?? ''
	);
const lastWords = (names: string[]) => new Set(names.map(lastWord).filter((word) => word !== ''));

/** The people of each sentence, read as one document of these sentences. */
function peopleOf(texts: string[]): Set<string>[] {
	const sectionId = countingIds()('section');
	let text = '';
	const sentences = texts.map((one): Sentence => {
		const start = text.length;
		text += `${one}\n`;
		return { span: { start, end: start + one.length }, sectionId, block: 'prose' };
	});
	return readNames(text, sentences).map((names) =>
		lastWords(names.filter(({ kind }) => kind === 'person').map((name) => name.text))
	);
}

export function judgePeople(items: Item[]): { right: number; found: number; gold: number } {
	const total = { right: 0, found: 0, gold: 0 };
	const documents = new Map<string, Item[]>();
	for (const item of items) documents.set(item.doc, [...(documents.get(item.doc) ?? []), item]);
	for (const group of documents.values()) {
		const found = peopleOf(group.map((item) => item.text));
		group.forEach((item, index) => {
			const gold = lastWords(item.entities.filter(({ type }) => type === 'person').map(({ name }) => name));
			const got = found[index] ?? new Set<string>();
			total.gold += gold.size;
			total.found += got.size;
			total.right += [...got].filter((name) => gold.has(name)).length;
		});
	}
	return total;
}

export function peopleMetrics(): Metric[] | undefined {
	const items = readLines<Item>('names.gum.jsonl');
	if (!items) return undefined;
	const { right, found, gold } = judgePeople(items);
	return [
		{
			id: 'people-f1',
			name: 'people in sentences (GUM): F1 by last word, %',
			value: 100 * f1(right, found, gold),
			target: 75,
			n: items.length
		}
	];
}
