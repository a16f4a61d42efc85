import type { DraftCard } from '../model';
import { normalAnswer } from './words';

/** What a card loses for every better one of the same sentence, answer, section and way of asking. */
const LOSS = { statement: 0.12, answer: 0.06, section: 0.01, asks: 0.015 };
/** So few cards are all looked at anyhow. */
const SHORT = 20;
/** So far down the losses are counted; after that the order hardly matters. */
const DEEP = 60;

/**
 * Orders cards so that a deck opens with variety: maximal marginal relevance (Carbonell and Goldstein 1998), with
 * sameness counted by sentence, answer, section and kind. The scores stay as they are.
 * @param cards best first
 */
export function spread(cards: readonly DraftCard[]): DraftCard[] {
	if (cards.length <= SHORT) return [...cards];
	const left = cards.slice(0, 2 * DEEP);
	const seen = new Map<string, number>();
	const count = (key: string) => seen.get(key) ?? 0;
	const worth = (card: DraftCard) =>
		card.score -
		LOSS.statement * count(`sentence ${card.evidence.span.start}`) -
		LOSS.answer * count(`answer ${normalAnswer(card.answer)}`) -
		LOSS.section * count(`section ${card.sectionId}`) -
		LOSS.asks * count(`asks ${card.asks}`);
	const chosen: DraftCard[] = [];
	while (left.length > 0 && chosen.length < DEEP) {
		let best = 0;
		for (let at = 1; at < left.length; at += 1)
			if (worth(left[at] as DraftCard) > worth(left[best] as DraftCard)) best = at;
		const [card] = left.splice(best, 1) as [DraftCard];
		chosen.push(card);
		for (const key of [
			`sentence ${card.evidence.span.start}`,
			`answer ${normalAnswer(card.answer)}`,
			`section ${card.sectionId}`,
			`asks ${card.asks}`
		])
			seen.set(key, count(key) + 1);
	}
	return [...chosen, ...left, ...cards.slice(2 * DEEP)];
}
