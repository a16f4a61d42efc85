/**
 * Learns which spans of a sentence people ask for, from the answers of SQuAD, and writes the weights to
 * src/core/cards/ranking/weights.ts: gradient-boosted trees over what a candidate looks like and where it stands.
 * `npx tsx tests/eval/train-ranker.ts` prints what five folds by article give, then trains on everything.
 */
import { writeFileSync } from 'node:fs';
import { featuresOf } from '#core/cards/ranking/features';
import { chanceOf, type Forest } from '#core/cards/ranking/trees';
import { spansOverlap } from '#core/cards/candidates/candidate';
import type { Candidate } from '#core/cards/candidates/candidate';
import { normalAnswer } from '#core/cards/words';
import { seeded, shuffle } from '#core/random';
import { boost, type Settings, tableOf } from './boost';
import { goldsOf, isAsked, sourceOf, squadRows, type SquadRow } from './squad';

interface Item {
	features: number[];
	asked: boolean;
	candidate: Candidate;
}
interface Paragraph {
	row: SquadRow;
	items: Item[];
}
function load(rows: readonly SquadRow[]): Paragraph[] {
	return rows.map((row) => {
		const source = sourceOf(row);
		const golds = goldsOf(row);
		const items = source.passages.flatMap((passage) =>
			[...featuresOf(passage, source)].map(([candidate, features]) => ({
				candidate,
				features,
				asked: isAsked(candidate, golds)
			}))
		);
		return { row, items };
	});
}

const SETTINGS: Settings = {
	trees: 440,
	depth: 5,
	rate: 0.045,
	items: 0.7,
	features: 0.5,
	least: 3,
	ridge: 8
};

function train(paragraphs: readonly Paragraph[]): Forest {
	const items = paragraphs.flatMap((one) => one.items);
	const table = tableOf(
		items.map((one) => one.features),
		items.map((one) => one.asked)
	);
	return boost(table, SETTINGS, seeded('ranker'));
}

/** The best five that neither overlap nor repeat. */
function bestFive(scored: { item: Item; score: number }[]): Item[] {
	const top: Item[] = [];
	for (const { item } of scored.sort((a, b) => b.score - a.score)) {
		if (top.length === 5) break;
		const text = normalAnswer(item.candidate.text);
		const clash = (other: Item) =>
			spansOverlap(other.candidate.span, item.candidate.span) || normalAnswer(other.candidate.text) === text;
		if (!top.some(clash)) top.push(item);
	}
	return top;
}

/** Precision and recall of the five best candidates that do not overlap. */
function measure(
	model: Forest,
	paragraphs: readonly Paragraph[]
): { hits: number; shown: number; found: number; asked: number } {
	const total = { hits: 0, shown: 0, found: 0, asked: 0 };
	for (const { row, items } of paragraphs) {
		const top = bestFive(items.map((item) => ({ item, score: chanceOf(model, item.features) })));
		total.hits += top.filter((one) => one.asked).length;
		total.shown += 5;
		const shown = new Set(top.flatMap((one) => one.candidate.accepted.map(normalAnswer)));
		total.asked += row.qas.length;
		total.found += row.qas.filter((qa) => qa.answer_set.some((text) => shown.has(normalAnswer(text)))).length;
	}
	return total;
}

function main(): void {
	const rows = squadRows();
	if (!rows) throw new Error('../shared/eval/answers.squad.jsonl is not there');
	const paragraphs = load(rows);
	const titles = shuffle([...new Set(rows.map((row) => row.title))], seeded('folds'));
	const sums = { hits: 0, shown: 0, found: 0, asked: 0 };
	for (let fold = 0; fold < 5; fold++) {
		const held = new Set(titles.filter((_, at) => at % 5 === fold));
		const model = train(paragraphs.filter((one) => !held.has(one.row.title)));
		const got = measure(
			model,
			paragraphs.filter((one) => held.has(one.row.title))
		);
		for (const key of ['hits', 'shown', 'found', 'asked'] as const) sums[key] += got[key];
	}
	process.stdout.write(
		`held out: P@5 ${((100 * sums.hits) / sums.shown).toFixed(1)} %, R@5 ${((100 * sums.found) / sums.asked).toFixed(1)} %\n`
	);
	write(train(paragraphs));
}

function write({ depth, bias, scale, bytes }: Forest): void {
	const text = Buffer.from(bytes.buffer).toString('base64');
	const lines = text.match(/.{1,100}/g) ?? [];
	const code = [
		'/** Learnt by tests/eval/train-ranker.ts from the answers of SQuAD 1.1; CC BY-SA 4.0, see NOTICE.md. */',
		`export const DEPTH = ${depth};`,
		`export const BIAS = ${bias.toFixed(4)};`,
		`export const SCALE = ${scale.toFixed(7)};`,
		'export const TREES =',
		lines.map((line) => `\t'${line}'`).join(' +\n') + ';',
		''
	].join('\n');
	writeFileSync('src/core/cards/ranking/weights.ts', code);
}

main();
