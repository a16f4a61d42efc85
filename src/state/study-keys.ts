/** The keys of a session, and the list of them that `?` shows. */
import type { Rating } from '#core/model';

export type StudyAct =
	| { do: 'flip' | 'undo' | 'redo' | 'edit' | 'suspend' | 'keys' | 'leave' | 'override' | 'hint' | 'read' }
	| { do: 'grade'; rating: Rating }
	| { do: 'choose'; index: number };

export interface Situation {
	format: 'recall' | 'typed' | 'choice' | 'true-false';
	answered: boolean;
	/** The answer graded itself. */
	judged: boolean;
}
const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** What a key does now; undefined for a key that means nothing here. */
export function actOf(key: string, now: Situation): StudyAct | undefined {
	const digit = /^[1-4]$/.test(key) ? Number(key) - 1 : undefined;
	if (digit !== undefined) return digitAct(digit, now);
	switch (key) {
		case ' ':
		case 'Enter':
			return { do: 'flip' };
		case 'Escape':
			return { do: 'leave' };
		case '?':
			return { do: 'keys' };
	}
	switch (key.toLowerCase()) {
		case 'u':
			return { do: 'undo' };
		case 'y':
			return { do: 'redo' };
		case 'e':
			return { do: 'edit' };
		case 's':
			return { do: 'suspend' };
		case 'r':
			return { do: 'read' };
		case 'h':
			return now.answered ? undefined : { do: 'hint' };
		case 'o':
			return now.answered && now.judged ? { do: 'override' } : undefined;
		case 't':
		case 'f':
			if (now.format !== 'true-false' || now.answered) return undefined;
			return { do: 'choose', index: key.toLowerCase() === 't' ? 0 : 1 };
		default:
			return undefined;
	}
}

function digitAct(digit: number, { format, answered, judged }: Situation): StudyAct | undefined {
	const rating = RATINGS[digit];
	if (answered) return !judged && rating ? { do: 'grade', rating } : undefined;
	if (format === 'choice') return { do: 'choose', index: digit };
	if (format === 'true-false' && digit < 2) return { do: 'choose', index: digit };
	return undefined;
}

/** Shown by `?`. */
export const KEY_LIST = [
	{ keys: ['Space'], does: 'show the answer; go on' },
	{ keys: ['1', '2', '3', '4'], does: 'Again, Hard, Good, Easy; or choose an option' },
	{ keys: ['T', 'F'], does: 'true, false' },
	{ keys: ['Enter'], does: 'check what you typed' },
	{ keys: ['H'], does: 'a hint; not while you type' },
	{ keys: ['R'], does: 'read aloud, if Settings say so' },
	{ keys: ['O'], does: 'judge the answer the other way' },
	{ keys: ['U'], does: 'undo the last answer, and those before this session' },
	{ keys: ['Y'], does: 'redo what was undone' },
	{ keys: ['E'], does: 'edit the card' },
	{ keys: ['S'], does: 'suspend the card' },
	{ keys: ['Esc'], does: 'leave; you can come back' },
	{ keys: ['?'], does: 'this list' }
];
export const GESTURE_LIST = [
	{ gesture: 'Tap', does: 'show the answer' },
	{ gesture: 'Swipe left', does: 'Again' },
	{ gesture: 'Swipe right', does: 'Good' },
	{ gesture: 'Long press', does: 'edit, suspend, show the source' }
];
