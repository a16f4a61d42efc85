/** What is said of something that was done to cards. */
import { count } from '../words';

/** The acts by name, and the one value of each that is said. */
export type Said =
	| { do: 'suspend' | 'resume' | 'bury' | 'unbury' | 'reset' | 'delete' | 'tag' }
	| { do: 'move'; to: string }
	| { do: 'flag'; word: string | undefined }
	| { do: 'due'; inDays: number };

/**
 * "120 cards are suspended: they are not asked.", and what was not done of it.
 * @param asked how many cards it was to be; @param done how many of them were looked at before it ended
 */
export function actWords(act: Said, changed: number, done: number, asked: number): string {
	const one = changed === 1;
	const cards = count(changed, 'card');
	const left = done - changed;
	const told = `${cards} ${doneWords(act, one)}.${left > 0 ? ` ${leftWords(act, left)}` : ''}`;
	return done < asked ? `${told} The other ${count(asked - done, 'card')} were not touched.` : told;
}

function doneWords(act: Said, one: boolean): string {
	const are = one ? 'is' : 'are';
	switch (act.do) {
		case 'suspend':
			return `${are} suspended`;
		case 'resume':
			return `${are} asked again`;
		case 'bury':
			return `${are} put aside until tomorrow`;
		case 'unbury':
			return `${are} asked today again`;
		case 'reset':
			return one ? 'starts over; its history is kept' : 'start over; their history is kept';
		case 'delete':
			return `${are} deleted; ${one ? 'its' : 'their'} history is kept`;
		case 'tag':
			return `${one ? 'has' : 'have'} other tags`;
		case 'move':
			return `${are} in “${act.to}” now`;
		case 'flag':
			return act.word ? `${are} marked: ${act.word}` : `${one ? 'has' : 'have'} no mark any more`;
		case 'due':
			return `${are} asked ${dayWords(act.inDays)}`;
	}
}

/** "today", "tomorrow", "in 12 days". */
export function dayWords(inDays: number): string {
	if (inDays === 0) return 'today';
	return inDays === 1 ? 'tomorrow' : `in ${inDays} days`;
}

function leftWords(act: Said, left: number): string {
	const are = left === 1 ? 'is' : 'are';
	if (act.do === 'due') return `${count(left, 'new card')} ${left === 1 ? 'has' : 'have'} no date to set.`;
	if (act.do === 'reset') return `${left.toLocaleString('en')} ${are} new anyway.`;
	return `${left.toLocaleString('en')} ${are} no longer there.`;
}
