/** What a session shows: one question, and after the answer what became of it. */
import type { Question, Verdict } from '#core/questions/question';
import type { EpochMs, Rating } from '#core/model';
import { PRACTICE } from './grading';

export type Intervals = Record<Rating, string>;

export class Screen {
	phase = $state<'asking' | 'answered' | 'done'>('asking');
	question = $state.raw<Question>();
	/** How the answer was judged; undefined in recall, where the learner judges. */
	verdict = $state.raw<Verdict>();
	/** What was typed or chosen. */
	response = $state<string>();
	/** What stands on the four buttons. */
	intervals = $state.raw<Intervals>();
	/** Counts the questions shown: the page knows by it that another one came. */
	turn = $state(0);
	/** How many hints were taken for this question. */
	hints = $state(0);
	/** What a screen reader is told. */
	announcement = $state('');
	/** When the card comes again if the judgement stands, in words. */
	readonly next = $derived(this.verdict ? this.when(this.verdict.rating) : '');
	#askedAt: EpochMs = 0;
	/** Milliseconds from the question to its answer. */
	tookMs = 0;

	/** Puts the next question on the screen; without one the session is over. */
	ask(question: Question | undefined, at: EpochMs, said: string): void {
		this.phase = question ? 'asking' : 'done';
		this.question = question;
		this.verdict = undefined;
		this.response = undefined;
		this.hints = 0;
		this.turn += 1;
		this.#askedAt = at;
		this.announcement = said;
	}

	/** The learner has answered: from here on the clock of this question stands. */
	stop(at: EpochMs): void {
		this.tookMs = Math.max(0, at - this.#askedAt);
	}

	/** Turns the card over. After a hint the better grades are worth no more than Hard. */
	show(each: Intervals): void {
		this.intervals = this.hints > 0 ? { ...each, good: each.hard, easy: each.hard } : each;
		this.phase = 'answered';
	}

	/** When the card comes after this grade. */
	when(rating: Rating): string {
		const interval = this.intervals?.[rating];
		return !interval || interval === PRACTICE ? 'The schedule stays.' : `Next in ${interval}.`;
	}
}
