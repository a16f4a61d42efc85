/**
 * A session: cards asked one after the other. `answer()` is the whole path of an answer:
 * grade → schedule → repository.record(log, card); the screen moves on only after it completes.
 */
import { ask } from '#core/questions/ask';
import type { Question, Verdict } from '#core/questions/question';
import { judgeTyped } from '#core/questions/typed';
import { undo } from '#core/review/undo';
import type { Card, CardId, EpochMs, Rating, Format } from '#core/model';
import { seeded } from '#core/random';
import type { Repository, StorageProblem } from '#storage/repository';
import { grade, intervals, PRACTICE, type Circumstances } from './grading';
import { pickFormat } from './pick-format';
import { afterTurn, nextTurn, replaced, standing, toFront, without, type Done, type Repeats } from './turns';
import { cardsById } from './session-note';

/** What a session is made of; see session-plan for the ways to get one. */
export interface SessionPlan {
	queue: Card[];
	/** Answers given before the session was left. */
	done: Done[];
	formats: readonly Format[];
	repeats: Repeats;
	/** Called after each change, to note what would be resumed. */
	onchange?: (queue: readonly Card[], done: Done[]) => void;
}
export interface SessionTools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
	retentionOf: (card: Card) => number;
	/** Called each time the last card was answered. */
	onover?: () => void;
}
const WORDS: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

export class ReviewSession {
	phase = $state<'asking' | 'answered' | 'done'>('asking');
	question = $state.raw<Question>();
	/** How the answer was judged; undefined in recall, where the learner judges. */
	verdict = $state.raw<Verdict>();
	response = $state<string>();
	/** What stands on the four buttons. */
	intervals = $state.raw<Record<Rating, string>>();
	/** Counts the questions shown: the screen knows by it that another one came. */
	turn = $state(0);
	/** Cards that another tab was faster with. */
	skipped = $state(0);
	saving = $state(false);
	/** Why the answer could not be stored; it stays on the screen until a retry succeeds. */
	problem = $state.raw<StorageProblem>();
	/** What a screen reader is told. */
	announcement = $state('');
	/** What is left, in the order of `nextTurn`. */
	queue = $state.raw<Card[]>([]);
	done = $state.raw<Done[]>([]);
	readonly standing = $derived(standing(this.done, this.queue, this.question?.card.id));
	readonly canUndo = $derived(this.done.length > 0);
	/** When the card comes again if the judgement stands, in words. */
	readonly next = $derived(this.verdict ? this.#when(this.verdict.rating) : '');

	#plan: SessionPlan;
	#tools: SessionTools;
	#askedAt: EpochMs = 0;
	#answeredAt: EpochMs = 0;
	#retry: () => Promise<void> = async () => {};

	constructor(plan: SessionPlan, tools: SessionTools) {
		this.#plan = plan;
		this.#tools = tools;
		this.queue = plan.queue;
		this.done = plan.done;
		this.#next();
	}

	/** Turns the card over: from here on the learner grades. */
	reveal(): void {
		if (this.phase !== 'asking' || !this.question) return;
		this.#show(undefined, undefined);
		this.announcement = `Answer: ${this.question.card.answer}`;
	}

	/** Judges what was typed; an empty line is "I do not know". */
	type(typed: string): void {
		if (this.phase !== 'asking' || this.question?.format !== 'typed') return;
		this.#show(judgeTyped(this.question.card, typed), typed.trim());
	}

	/** Judges the option that was chosen; undefined is "I do not know". */
	choose(index: number | undefined): void {
		const question = this.question;
		if (this.phase !== 'asking' || !question) return;
		if (question.format === 'choice') {
			const chosen = index === undefined ? '' : (question.options[index] ?? '');
			const expected = question.options[question.key] ?? question.card.answer;
			this.#show(judged(index === question.key, expected), chosen);
		} else if (question.format === 'true-false') {
			const chosen = index === undefined ? '' : index === 0 ? 'true' : 'false';
			this.#show(judged(chosen === String(question.truth), question.truth ? 'True' : 'False'), chosen);
		}
	}

	/** The learner differs: what was judged wrong was right, or what looked right was a guess. */
	override(): void {
		if (!this.verdict || this.saving) return;
		this.verdict = { ...this.verdict, ...judged(!this.verdict.right, this.verdict.expected), near: false };
		this.announcement = this.verdict.right ? 'Counted as right' : 'Counted as not known';
	}

	/** Goes on from a question that graded itself. */
	async proceed(): Promise<void> {
		if (this.verdict) await this.answer(this.verdict.rating);
	}

	/** Grade → schedule → record. Moves on only after the answer is stored; a failure keeps it on the screen. */
	async answer(rating: Rating): Promise<void> {
		const question = this.question;
		if (!question || this.phase !== 'answered' || this.saving) return;
		const { card, format } = question;
		const durationMs = Math.max(0, this.#answeredAt - this.#askedAt);
		const given = { rating, format, durationMs, ...(this.response ? { response: this.response } : {}) };
		const graded = grade(card, given, this.#tools.now(), this.#circumstances(card));

		const recorded = await this.#saved(() => this.answer(rating), this.#tools.repository.record([graded]));
		if (!recorded) return;
		const logId = recorded.value[0]?.id;
		if (logId) this.done = [...this.done, { ...given, logId, cardId: card.id }];
		this.queue = afterTurn(this.queue, graded.card, rating, this.#plan.repeats, {
			now: this.#tools.now(),
			zone: this.#tools.zone
		});
		this.#next(`${WORDS[rating]}. ${this.#when(rating)} `);
	}

	/** Takes back the last answer: an entry in the log, the card as it was, and the question again. */
	async undo(): Promise<void> {
		const last = this.done.at(-1);
		if (!last || this.saving) return;
		const { repository, now, zone } = this.#tools;
		const [card, logs] = await Promise.all([
			repository.card(last.cardId),
			repository.logsOfCard(last.cardId)
		]);
		const target = logs.find((log) => log.id === last.logId);
		this.done = this.done.slice(0, -1);
		if (!card || !target) return this.#next('That card is gone. ');
		const taken = undo(card, target, logs, now(), zone);
		const recorded = await this.#saved(() => this.undo(), repository.record([taken]));
		if (!recorded) {
			this.done = [...this.done, last];
			return;
		}
		this.queue = toFront(this.queue, taken.card);
		this.#next('Taken back. ', taken.card);
	}

	/** Stores an edit of the card on the screen and asks it anew; returns why it could not be stored. */
	async edit(changed: Card): Promise<StorageProblem | undefined> {
		const stored = await this.#tools.repository.saveCards([changed]);
		if (!stored.ok) return stored.problem;
		this.queue = replaced(this.queue, changed);
		this.#next('Changed. ', changed);
		return undefined;
	}

	/** Puts the card on the screen aside until it is wanted again. Returns it, for an undo. */
	async suspend(): Promise<Card | undefined> {
		const card = this.question?.card;
		if (!card || this.saving) return undefined;
		const suspend = this.#tools.repository.saveCards([{ ...card, suspended: true }]);
		if (!(await this.#saved(async () => void (await this.suspend()), suspend))) return undefined;
		this.queue = without(this.queue, card.id);
		this.#next('Suspended. ');
		return card;
	}

	/** Brings a suspended card back, to the front. */
	async unsuspend(card: Card): Promise<void> {
		const stored = await this.#tools.repository.saveCards([{ ...card, suspended: false }]);
		if (!stored.ok) {
			this.problem = stored.problem;
			return;
		}
		this.queue = toFront(this.queue, { ...card, suspended: false });
		this.#next('It is back. ', card);
	}

	/** Tries again what could not be stored. */
	async retry(): Promise<void> {
		await this.#retry();
	}

	/** Stores an answer that was judged but not yet gone on from; false when that failed. */
	async settle(): Promise<boolean> {
		if (this.phase === 'answered' && this.verdict) await this.proceed();
		return this.problem === undefined;
	}

	/** Asks the given cards once more, as practice where they are not due. */
	async studyAgain(ids: CardId[]): Promise<void> {
		const cards = await cardsById(this.#tools.repository, ids);
		this.queue = cards.filter((card) => !card.suspended);
		this.#plan = { ...this.#plan, repeats: 'end' };
		this.done = [];
		this.#next();
	}

	#circumstances(card: Card): Circumstances {
		return { desiredRetention: this.#tools.retentionOf(card), zone: this.#tools.zone };
	}

	#show(verdict: Verdict | undefined, response: string | undefined): void {
		const card = this.question?.card;
		if (!card) return;
		this.#answeredAt = this.#tools.now();
		this.intervals = intervals(card, this.#answeredAt, this.#circumstances(card));
		this.verdict = verdict;
		this.response = response;
		this.phase = 'answered';
		if (!verdict) return;
		const word = verdict.right ? 'Right.' : 'Not this time.';
		this.announcement = `${word} Answer: ${verdict.expected}. ${this.#when(verdict.rating)}`;
	}

	#when(rating: Rating): string {
		const interval = this.intervals?.[rating];
		return !interval || interval === PRACTICE ? 'The schedule stays.' : `Next in ${interval}.`;
	}

	/** Waits for storage, with what to repeat if it fails. Undefined when it failed or the card changed elsewhere. */
	async #saved<Value>(
		retry: () => Promise<void>,
		storing: Promise<{ ok: true; value: Value } | { ok: false; problem: StorageProblem }>
	): Promise<{ value: Value } | undefined> {
		this.saving = true;
		const stored = await storing;
		this.saving = false;
		if (stored.ok) {
			this.problem = undefined;
			return { value: stored.value };
		}
		if (stored.problem.kind === 'changed-elsewhere') this.#skip();
		else {
			this.problem = stored.problem;
			this.#retry = retry;
		}
		return undefined;
	}

	/** The card was answered, reset or deleted in another tab: say so, and go on with the others. */
	#skip(): void {
		const card = this.question?.card;
		if (card) this.queue = without(this.queue, card.id);
		this.skipped += 1;
		this.#next('That card was answered in another tab. ');
	}

	/** Puts the next question on the screen, or ends the session. */
	#next(said = '', prefer?: Card): void {
		const now = this.#tools.now();
		const card = prefer ?? nextTurn(this.queue, this.#plan.repeats, now);
		this.verdict = undefined;
		this.response = undefined;
		this.problem = undefined;
		this.phase = card ? 'asking' : 'done';
		this.turn += 1;
		this.question = card && this.#ask(card);
		this.#askedAt = now;
		this.announcement = said + (this.question ? '' : 'That was the last card.');
		this.#plan.onchange?.(this.queue, this.done);
		if (!card) this.#tools.onover?.();
	}

	#ask(card: Card): Question {
		const random = seeded(`${card.id}:${card.memory.reps}`);
		return ask(card, pickFormat(card, this.#plan.formats), random);
	}
}

function judged(right: boolean, expected: string): Verdict {
	return { right, rating: right ? 'good' : 'again', expected };
}
