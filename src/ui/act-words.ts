/** What was done last, in words: "Good · It cost ____", "Started over: 12 cards". */
import type { Card, Rating, ReviewLog } from '#core/model';
import { count } from './words';

const RATINGS: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };
const LONGEST = 60;

/** @param undone the entries that an undo took back are not told: only that it was one */
export function actWords(entries: readonly ReviewLog[], card: Pick<Card, 'prompt'> | undefined): string {
	const [first] = entries;
	if (!first) return '';
	const about =
		entries.length > 1 ? count(entries.length, 'card') : `“${shortened(card?.prompt ?? 'a deleted card')}”`;
	switch (first.kind) {
		case 'review':
		case 'practice':
			return `${RATINGS[first.rating]}: ${about}`;
		case 'reset':
			return `Started over: ${about}`;
		case 'manual':
			return `Day moved: ${about}`;
		case 'undo':
			return `Taken back: ${about}`;
	}
}

function shortened(text: string): string {
	const plain = text.replaceAll('____', '…').replace(/\s+/g, ' ').trim();
	return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).trimEnd()}…`;
}
