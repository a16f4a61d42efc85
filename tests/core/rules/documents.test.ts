/** One document a rule, and what its cards must be and must not be. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DraftCard } from '#core/model';
import { formatsOf } from '#core/questions/formats';
import { claimOf } from '#core/questions/true-false';
import { deckOf, FIXTURES, inDeck, slugs, sourceOf } from '../../support/rules/decks';

/** What cards.json may say of the cards of the document beside it. */
interface Expected {
	/** The behaviour, as a sentence. */
	shows: string;
	/** Prompts that must be asked, with their answers. */
	asked: [prompt: string, answer: string][];
	/** Patterns that no prompt may match, and none an answer or a wrong option. */
	never?: string[];
	neverAnswer?: string[];
	/** By prompt: who or what must not be among the wrong options; what every option must look like; what stands above. */
	notOffered?: Record<string, string[]>;
	like?: Record<string, string>;
	context?: Record<string, string>;
	/** Prompts that can be asked as a choice. */
	choices?: string[];
	/** True claims, as true or false asks them. */
	claims?: string[];
	/** Answers that are asked for once. */
	once?: string[];
}

const documents = slugs().flatMap((slug) => {
	const path = `${FIXTURES}${slug}/cards.json`;
	if (!existsSync(path)) return [];
	const expected: Expected = JSON.parse(readFileSync(path, 'utf8'));
	return [{ slug, expected, shows: expected.shows }];
});

test('each of the 17 rules has a document of its own', () => {
	const rules = documents
		.map(({ slug }) => Number(/^rule-(\d\d)-/.exec(slug)?.[1]))
		.filter((rule) => rule > 0);
	expect(rules).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});

test.each(documents)('$shows', ({ slug, expected }) => {
	const { cards } = deckOf(slug, sourceOf(slug));
	const asking = (prompt: string): DraftCard => {
		const found = cards.find((card) => card.prompt === prompt);
		if (!found) throw new Error(`${slug} does not ask “${prompt}”`);
		return found;
	};
	expect(cards.map((card) => [card.prompt, card.answer])).toEqual(expect.arrayContaining(expected.asked));
	for (const pattern of expected.never ?? [])
		expect(
			cards.map(({ prompt }) => prompt).filter((prompt) => new RegExp(pattern, 'u').test(prompt))
		).toEqual([]);
	const options = cards.flatMap((card) => (card.asks === 'claim' ? [] : [card.answer, ...card.distractors]));
	for (const pattern of expected.neverAnswer ?? [])
		expect(options.filter((option) => new RegExp(pattern, 'iu').test(option))).toEqual([]);
	for (const [prompt, names] of Object.entries(expected.notOffered ?? {}))
		for (const name of names) expect(asking(prompt).distractors).not.toContain(name);
	for (const [prompt, form] of Object.entries(expected.like ?? {}))
		for (const option of asking(prompt).distractors) expect(option).toMatch(new RegExp(form, 'u'));
	for (const [prompt, shown] of Object.entries(expected.context ?? {}))
		expect(asking(prompt).context).toBe(shown);
	for (const prompt of expected.choices ?? []) expect(formatsOf(asking(prompt))).toContain('choice');
	const claims = cards.map((card) => claimOf(inDeck(card), card.answer));
	expect(claims).toEqual(expect.arrayContaining(expected.claims ?? []));
	for (const answer of expected.once ?? [])
		expect(cards.filter((card) => card.asks === 'detail' && card.answer === answer)).toHaveLength(1);
});
