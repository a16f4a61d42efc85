/** The wrong answers that may stand beside the right one. */
import type { Card, DraftCard, Random } from '#core/model';
import { shuffle } from '#core/random';
import { canonical } from './canonical';

/** The card's distractors without those that read like the answer or like each other. */
export function wrongOptions(card: DraftCard): string[] {
	const taken = new Set([card.answer, ...card.accepted].map(canonical));
	return card.distractors.filter((text) => {
		const key = canonical(text);
		if (key === '' || taken.has(key)) return false;
		taken.add(key);
		return true;
	});
}

/** How much a wrong option tempts this learner: what the answer was taken for before; 0 where it never was. */
export type Tempts = (card: Card, option: string) => number;
export const temptsNobody: Tempts = () => 0;

/** So many wrong options of a card: those that tempt most, the others by chance. In an order that tells nothing. */
export function drawWrong(card: Card, count: number, random: Random, tempts: Tempts): string[] {
	const weighed = shuffle(wrongOptions(card), random).map((text) => ({ text, weight: tempts(card, text) }));
	const chosen = weighed.sort((left, right) => right.weight - left.weight).slice(0, count);
	return shuffle(chosen, random).map(({ text }) => text);
}
