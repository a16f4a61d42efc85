/** What the pages say about a card. */
import type { Card, EpochMs, ReviewLog } from '#core/model';
import { isBuried } from '#core/review/due';
import { moment, whenDue } from '../words';

export const KINDS: Record<Card['asks'], string> = {
	detail: 'Details',
	speaker: 'Who said it',
	claim: 'What they said'
};

/** State and next time: "new", "due now", "learning, in 6 minutes", "known, in 6 days", "suspended", "not today". */
export function stateName(card: Card, now: EpochMs): string {
	if (card.suspended) return 'suspended';
	if (isBuried(card, now)) return 'not today';
	const { state, due } = card.memory;
	if (state === 'new') return 'new';
	if (due <= now) return 'due now';
	return `${state === 'review' ? 'known' : 'learning'}, ${whenDue(due, now)}`;
}

const RATINGS = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };
const FORMATS = {
	recall: 'recalled',
	typed: 'typed',
	choice: 'chosen',
	'true-false': 'true or false',
	match: 'matched'
};

/** One entry of a card's history in words: "Good · typed", "Started over", "Taken back". */
export function logWords(log: ReviewLog): string {
	if (log.kind === 'reset') return 'Started over';
	if (log.kind === 'undo') return 'Taken back';
	if (log.kind === 'manual') return `Date set: ${moment(log.due)}`;
	const practice = log.kind === 'practice' ? ' · practice' : '';
	return `${RATINGS[log.rating]} · ${FORMATS[log.format]}${practice}`;
}
