/** What the cards themselves must keep: evidence, the facts of three summaries, what people find salient. */
import type { DraftCard } from '#core/model';
import { normalAnswer } from '#core/cards/words';
import { generate, type Generated } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../fixtures/ids';
import { readDocument, readLines } from './data';
import type { Metric } from './metric';

/** Generates as the command line does. */
export function generateText(text: string, mediaType = 'text/plain'): Generated {
	return generate({ text, mediaType }, { newId: countingIds(), random: seeded('1'), importedAt: 0 });
}

/** True where the evidence stands in the text and, for a detail, the answer in the evidence. */
export function isProven(card: DraftCard, text: string): boolean {
	const { span, exact } = card.evidence;
	if (text.slice(span.start, span.end) !== exact) return false;
	return card.asks !== 'detail' || normalAnswer(exact).includes(normalAnswer(card.answer));
}

/** How many of the answers that must be asked for are asked for by a detail card. */
export function factsAsked(cards: readonly DraftCard[], facts: readonly string[]): string[] {
	const details = cards.filter((card) => card.asks === 'detail');
	return facts.filter((fact) =>
		details.some((card) => card.accepted.some((text) => normalAnswer(text) === normalAnswer(fact)))
	);
}

const SUMMARIES = ['deepseek-r1-summary', 'broad-street-1854', 'can-machines-think'];
const DOCUMENTS = [
	...SUMMARIES.map((name) => `${name}.txt`),
	'wikinews-warhol.txt',
	'wikinews-interview-mcguire.txt',
	'wikipedia-article.txt',
	'german-article.txt',
	'meeting-summary.md',
	'committee-transcript.txt'
];

const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole);

/** Cards of every shared document, with the text that they were made of. */
export function documentDecks(): Generated[] {
	return DOCUMENTS.flatMap((name) => {
		const text = readDocument(name);
		return text === undefined
			? []
			: [generateText(text, name.endsWith('.md') ? 'text/markdown' : 'text/plain')];
	});
}

const PASSAGES = ['salience.gum.jsonl', 'attributions.gum.jsonl', 'said.qmsum.jsonl'];

/** Cards of every text of the sets about speakers and salience; each text once. */
export function passageDecks(): Generated[] {
	const rows = PASSAGES.flatMap((name) => readLines<{ text: string }>(name) ?? []);
	return [...new Set(rows.map((row) => row.text))].map((text) => generateText(text));
}

export function evidenceMetrics(decks: readonly Generated[]): Metric[] {
	const all = decks.flatMap(({ reading, cards }) => cards.map((card) => isProven(card, reading.text.text)));
	const value = percent(all.filter(Boolean).length, all.length);
	return [
		{
			id: 'cards-proven',
			name: 'cards with answer in evidence, evidence in text, %',
			value,
			target: 100,
			n: all.length
		}
	];
}

export function factMetrics(): Metric[] | undefined {
	let [asked, wanted] = [0, 0];
	for (const name of SUMMARIES) {
		const text = readDocument(`${name}.txt`);
		const json = readDocument(`${name}.gold.json`);
		if (text === undefined || json === undefined) return undefined;
		const gold = JSON.parse(json) as { facts: string[] };
		asked += factsAsked(generateText(text).cards, gold.facts).length;
		wanted += gold.facts.length;
	}
	return [
		{
			id: 'facts-asked',
			name: 'summaries: facts asked, %',
			value: percent(asked, wanted),
			target: 90,
			n: wanted
		}
	];
}

interface SalienceRow {
	text: string;
	salient_entities: { score: number; mentions: string[] }[];
}

/** Of the cards that ask for an entity, the share whose entity at least 3 of 5 human summaries mention. */
export function salienceMetrics(): Metric[] | undefined {
	const rows = readLines<SalienceRow>('salience.gum.jsonl');
	if (!rows) return undefined;
	let [salient, all] = [0, 0];
	for (const row of rows) {
		const scores = new Map<string, number>();
		for (const { score, mentions } of row.salient_entities)
			for (const mention of mentions.map(normalAnswer))
				scores.set(mention, Math.max(score, scores.get(mention) ?? 0));
		const answers = generateText(row.text)
			.cards.filter((card) => card.asks === 'detail')
			.map((card) => scores.get(normalAnswer(card.answer)) ?? 0);
		all += answers.filter((score) => score > 0).length;
		salient += answers.filter((score) => score >= 3).length;
	}
	return [
		{
			id: 'salient',
			name: 'GUM: entity cards that 3 of 5 summaries mention, %',
			value: percent(salient, all),
			n: all
		}
	];
}
