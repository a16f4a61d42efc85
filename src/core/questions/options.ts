/** The wrong answers that may stand beside the right one. */
import type { DraftCard } from '#core/model';
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
