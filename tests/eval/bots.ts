/**
 * Bots that know nothing and cheat. Each plays every choice question several times; what it gets right must be
 * within three standard deviations of chance, as they are for one play of each question.
 */
import type { Card, DeckId, DraftCard } from '#core/model';
import { contentWords, stem } from '#core/cards/words';
import { newMemory } from '#core/review/scheduler';
import { ask } from '#core/questions/ask';
import { formatsOf } from '#core/questions/formats';
import { seeded } from '#core/random';
import type { Metric } from './metric';

/** The higher, the more the bot likes the option. */
export type Bot = (option: string, place: number, card: DraftCard, options: readonly string[]) => number;

const digits = (text: string) => text.match(/\d/g)?.length ?? 0;
const zeros = (text: string) =>
	/(0*)(?:\D|$)/.exec(text.replace(/[.,](?=\d)/g, '').replace(/^\D*/, ''))?.[1]?.length ?? 0;
const shape = (text: string) =>
	text
		.replace(/\p{Lu}/gu, 'A')
		.replace(/\p{Ll}+/gu, 'a')
		.replace(/\d+/g, '0');

export const BOTS: Readonly<Record<string, Bot>> = {
	first: (_, place) => -place,
	longest: (option) => option.length,
	shortest: (option) => -option.length,
	'shares a stem': (option, _, card) => {
		const shown = new Set(contentWords(`${card.prompt} ${card.context}`).map(stem));
		return contentWords(option).filter((word) => shown.has(stem(word))).length;
	},
	'most specific': (option) => contentWords(option).length + digits(option) * 0.1,
	'roundest number': (option) => zeros(option),
	'least round number': (option) => -zeros(option),
	'odd one out': (option, _, __, options) =>
		-options.filter((other) => shape(other) === shape(option)).length,
	middle: (option, _, __, options) => {
		const value = (text: string) => Number(text.replace(/[^\d.]/g, '')) || 0;
		const sorted = options.map(value).sort((a, b) => a - b);
		return -Math.abs(sorted.indexOf(value(option)) - 1.5);
	}
};

export interface BotScore {
	/** Standard deviations from chance. */
	sigma: number;
	right: number;
	items: number;
}

/** So often each question is played: what is left is what the cards give away, not how the options fell. */
const ROUNDS = 8;

/** Plays one bot over the cards; ties are broken by chance. */
export function playBot(bot: Bot, cards: readonly DraftCard[], seed: string): BotScore {
	const random = seeded(seed);
	let [right, items, expected, variance] = [0, 0, 0, 0];
	for (const draft of cards) {
		if (!formatsOf(draft).includes('choice')) continue;
		items += 1;
		for (let round = 0; round < ROUNDS; round += 1) {
			const question = ask(inDeck(draft), 'choice', random);
			if (question.format !== 'choice') continue;
			const { options, key } = question;
			const liking = options.map((option, place) => bot(option, place, draft, options) + random() * 1e-6);
			const chance = 1 / options.length;
			expected += chance / ROUNDS;
			variance += (chance * (1 - chance)) / ROUNDS;
			if (liking.indexOf(Math.max(...liking)) === key) right += 1 / ROUNDS;
		}
	}
	return { right, items, sigma: variance === 0 ? 0 : (right - expected) / Math.sqrt(variance) };
}

const ABSOLUTE = /\b(?:not|never|always|no|none|all|every|only)\b|n't\b/i;

/** Calls every claim false that says "not", "never" or "always", and every other one true. */
export function playDoubter(cards: readonly DraftCard[], seed: string): BotScore {
	const random = seeded(seed);
	let [right, items] = [0, 0];
	for (const draft of cards.filter((card) => formatsOf(card).includes('true-false')))
		for (let round = 0; round < ROUNDS; round += 1) {
			const question = ask(inDeck(draft), 'true-false', random);
			if (question.format !== 'true-false' || !ABSOLUTE.test(question.claim)) continue;
			items += 1 / ROUNDS;
			if (!question.truth) right += 1 / ROUNDS;
		}
	return { right, items, sigma: items === 0 ? 0 : (right - items / 2) / Math.sqrt(items / 4) };
}

function inDeck(draft: DraftCard): Card {
	return { ...draft, deckId: 'deck' as DeckId, createdAt: 0, suspended: false, memory: newMemory(0) };
}

/** One line a bot: how far from chance, in standard deviations. */
export function botMetrics(cards: readonly DraftCard[]): Metric[] {
	const played = Object.entries(BOTS).map(([name, bot]) => [name, playBot(bot, cards, name)] as const);
	const all = [...played, ['false when it says never', playDoubter(cards, 'never')] as const];
	return all.map(([name, { sigma, items }]) => ({
		id: `bot-${name.replaceAll(' ', '-')}`,
		name: `bot “${name}”: σ from chance`,
		value: Math.abs(sigma),
		target: 3,
		lowerIsBetter: true,
		n: Math.round(items)
	}));
}
