import { BLANK, type DraftCard } from '../model';
import { contentWords, normalAnswer, overlap } from './words';

const SAME = 0.8;
/** A name that answers many cards is guessed without knowing anything. */
const SAME_ANSWER = 2;

/**
 * Drops a card that asks what a better one asks already: the same span, or the same answer with nearly the same
 * prompt (token overlap of 0.8 and more), or the same question.
 * @param cards best first
 */
export function dropDuplicates(cards: readonly DraftCard[]): { kept: DraftCard[]; dropped: DraftCard[] } {
	const kept: DraftCard[] = [];
	const dropped: DraftCard[] = [];
	const byAnswer = new Map<string, { words: string[] }[]>();
	const prompts = new Set<string>();
	for (const card of cards) {
		const words = contentWords(`${card.prompt.replace(BLANK, ' ')} ${card.answer}`);
		const key = `${card.asks}:${normalAnswer(card.answer)}`;
		const alike = byAnswer.get(key) ?? [];
		const prompt = card.prompt.toLowerCase();
		if (
			prompts.has(prompt) ||
			alike.some((other) => overlap(other.words, words) >= SAME) ||
			tooOften(card, alike.length)
		) {
			dropped.push(card);
			continue;
		}
		prompts.add(prompt);
		alike.push({ words });
		byAnswer.set(key, alike);
		kept.push(card);
	}
	return { kept, dropped };
}

function tooOften(card: DraftCard, before: number): boolean {
	return card.asks === 'detail' && before >= SAME_ANSWER && !/\d/.test(card.answer);
}
