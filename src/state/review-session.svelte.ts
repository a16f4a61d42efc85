/**
 * A session: cards asked one after the other. `answer()` is the whole path of an answer:
 * grade → schedule → repository.record(log, card); the screen moves on only after it completes.
 */
import { ask } from '#core/questions/ask';
import { pickedFrom, type Question, type Verdict } from '#core/questions/question';
import { acceptSpelling } from '#core/questions/typed';
import type { Given } from '#core/review/answer';
import { becameLeech } from '#core/review/leech';
import { undo } from '#core/review/undo';
import type { Card, CardId, EpochMs, Format, Rating, Result, ReviewLog } from '#core/model';
import { seeded } from '#core/random';
import type { Repository, StorageProblem } from '#storage/repository';
import { grade, intervals, PRACTICE, type Circumstances } from './grading';
import { counted, judgeLine, judgeOption, regrade, verdictOf, type Judgement } from './judging';
import { pickEvenly, pickFormat } from './pick-format';
import { Saving } from './saving.svelte';
import { afterTurn, nextTurn, replaced, standing, toFront, without, type Done, type Repeats } from './turns';
import { cardsById } from './session-note';

/** What a session is made of; see session-plan for the ways to get one. */
export interface SessionPlan {
	queue: Card[];
	/** Answers given before the session was left. */
	done: Done[];
	formats: readonly Format[];
	repeats: Repeats;
	/** Each format as often as the others, instead of by memory. */
	evenly?: boolean;
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
/** An answer that graded itself: it is stored, and stays on the screen to be read. */
interface Judged {
	log: ReviewLog;
	given: Given;
	/** The queue and the spellings that counted before it. */
	queue: Card[];
	accepted: string[];
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
	/** How many hints were taken for this question. */
	hints = $state(0);
	/** A card that was forgotten too often, just now. */
	leech = $state.raw<Card>();
	/** What a screen reader is told. */
	announcement = $state('');
	/** What is left, in the order of `nextTurn`. */
	queue = $state.raw<Card[]>([]);
	done = $state.raw<Done[]>([]);
	#judged = $state.raw<Judged>();
	readonly standing = $derived(
		this.#judged
			? standing(this.done.slice(0, -1), this.#judged.queue, this.question?.card.id)
			: standing(this.done, this.queue, this.question?.card.id)
	);
	readonly canUndo = $derived(this.done.length > 0);
	/** When the card comes again if the judgement stands, in words. */
	readonly next = $derived(this.verdict ? this.#when(this.verdict.rating) : '');

	#plan: SessionPlan;
	#tools: SessionTools;
	#saving = new Saving();
	#askedAt: EpochMs = 0;
	#answeredAt: EpochMs = 0;

	constructor(plan: SessionPlan, tools: SessionTools) {
		this.#plan = plan;
		this.#tools = tools;
		this.queue = plan.queue;
		this.done = plan.done;
		this.#next();
	}

	get saving(): boolean {
		return this.#saving.busy;
	}

	/** Why the answer could not be stored; it stays on the screen until a retry succeeds. */
	get problem(): StorageProblem | undefined {
		return this.#saving.problem;
	}

	/** Turns the card over: from here on the learner grades. */
	reveal(): void {
		if (this.phase !== 'asking' || !this.question) return;
		this.#answeredAt = this.#tools.now();
		this.#show(this.question.card);
		this.announcement = `Answer: ${this.question.card.answer}`;
	}

	/** Shows one hint more; from then on a right answer counts as Hard at most. */
	hint(): void {
		if (this.phase === 'asking') this.hints += 1;
	}

	/** Judges what was typed; an empty line is "I do not know". */
	async type(typed: string): Promise<void> {
		const judgement = this.question && judgeLine(this.question, typed);
		if (judgement) await this.#judge(judgement);
	}

	/** Judges the option that was chosen; undefined is "I do not know". */
	async choose(index: number | undefined): Promise<void> {
		const judgement = this.question && judgeOption(this.question, index);
		if (judgement) await this.#judge(judgement);
	}

	/**
	 * The learner differs: what was judged wrong was right, or what looked right was a guess. The log takes the
	 * answer back and holds it anew, in one transaction; a typed variant that was right is remembered.
	 */
	async override(): Promise<void> {
		const { question, verdict } = this;
		const judged = this.#judged;
		if (!question || !verdict || !judged || this.saving) return;
		const next = verdictOf(!verdict.right, verdict.expected);
		const given = { ...judged.given, rating: counted(next.rating, this.hints) };
		const { repository, now } = this.#tools;
		let card = question.card;
		const logs = await this.#saved(
			() => this.override(),
			async () => {
				const known = await repository.logsOfCard(card.id);
				const again = regrade(card, judged.log, known, given, now(), this.#circumstances(card));
				card = again.card;
				return repository.record(again.entries);
			}
		);
		const log = logs?.value.at(-1);
		if (!log) return;
		this.done = this.done.slice(0, -1);
		this.queue = judged.queue;
		this.#count(card, given, log);
		this.#judged = { ...judged, given, log };
		this.question = { ...question, card };
		this.verdict = { ...next, rating: given.rating };
		this.#plan.onchange?.(this.queue, this.done);
		this.announcement = next.right ? 'Counted as right' : 'Counted as not known';
		if (question.format === 'typed') await this.#learnSpelling(next.right);
	}

	/** Goes on from a question that graded itself; its answer is stored already. */
	async proceed(): Promise<void> {
		if (this.phase !== 'answered' || !this.verdict || this.saving) return;
		if (this.problem) await this.retry();
		if (!this.problem) this.#next();
	}

	/** The learner's own grade, for a card that was turned over. */
	async answer(rating: Rating): Promise<void> {
		const question = this.question;
		if (!question || this.phase !== 'answered' || this.verdict || this.saving) return;
		const given = {
			rating: counted(rating, this.hints),
			format: question.format,
			durationMs: Math.max(0, this.#answeredAt - this.#askedAt)
		};
		const kept = await this.#keep(question.card, given, () => this.answer(rating));
		if (kept) this.#next(`${WORDS[given.rating]}. ${this.#when(given.rating)} `);
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
		const recorded = await this.#saved(
			() => this.undo(),
			() => repository.record([taken])
		);
		if (!recorded) {
			this.done = [...this.done, last];
			return;
		}
		this.queue = toFront(this.queue, taken.card);
		this.#next('Taken back. ', taken.card);
	}

	/** Stores an edit of a card, and asks it anew if it is on the screen; returns why it could not be stored. */
	async edit(changed: Card): Promise<StorageProblem | undefined> {
		const stored = await this.#tools.repository.saveCards([changed]);
		if (!stored.ok) return stored.problem;
		this.queue = replaced(this.queue, changed);
		const { question } = this;
		if (question?.card.id !== changed.id) return undefined;
		if (this.#judged) this.question = { ...question, card: changed };
		else this.#next('Changed. ', changed);
		return undefined;
	}

	/** Puts a card, that on the screen or the one just named, aside. Returns it, for an undo. */
	async suspend(card = this.question?.card): Promise<Card | undefined> {
		if (!card || this.saving) return undefined;
		const stored = await this.#saved(
			async () => void (await this.suspend(card)),
			() => this.#tools.repository.saveCards([{ ...card, suspended: true }])
		);
		if (!stored) return undefined;
		this.queue = without(this.queue, card.id);
		if (this.question?.card.id === card.id) this.#next('Suspended. ');
		return card;
	}

	/** Brings a suspended card back: to the front, or behind the others if it was answered before. */
	async unsuspend(card: Card): Promise<void> {
		const back = { ...card, suspended: false };
		const stored = await this.#saved(
			() => this.unsuspend(card),
			() => this.#tools.repository.saveCards([back])
		);
		if (!stored) return;
		if (!this.done.some((one) => one.cardId === card.id)) {
			this.queue = toFront(this.queue, back);
			this.#next('It is back. ', back);
		} else if (back.memory.state !== 'review') this.queue = [...this.queue, back];
	}

	/** Tries again what could not be stored. */
	async retry(): Promise<void> {
		await this.#saving.retry();
	}

	/** True when everything that was answered is stored; what could not be is tried once more. */
	async settle(): Promise<boolean> {
		await this.retry();
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

	/** Stores what was judged; only then does the screen tell. A failure leaves the answer where it is. */
	async #judge(judgement: Judgement, durationMs = this.#tools.now() - this.#askedAt): Promise<void> {
		const question = this.question;
		if (!question || this.phase !== 'asking' || this.saving) return;
		const { card, format } = question;
		const { response } = judgement;
		const verdict = { ...judgement.verdict, rating: counted(judgement.verdict.rating, this.hints) };
		const queue = this.queue;
		const options = pickedFrom(question);
		const given = {
			rating: verdict.rating,
			format,
			durationMs,
			...(response ? { response } : {}),
			...(options === undefined ? {} : { options })
		};
		this.response = response;
		const kept = await this.#keep(card, given, () => this.#judge(judgement, durationMs));
		if (!kept) return;
		this.#judged = { log: kept.log, given, queue, accepted: card.accepted };
		this.#show(card, options);
		this.question = { ...question, card: kept.card };
		this.verdict = verdict;
		this.#plan.onchange?.(this.queue, this.done);
		const word = verdict.right ? 'Right.' : 'Not this time.';
		this.announcement = `${word} Answer: ${verdict.expected}. ${this.#when(verdict.rating)}`;
	}

	/** Grade → schedule → record. Undefined when it could not be stored. */
	async #keep(
		card: Card,
		given: Given,
		retry: () => Promise<void>
	): Promise<{ log: ReviewLog; card: Card } | undefined> {
		const graded = grade(card, given, this.#tools.now(), this.#circumstances(card));
		const recorded = await this.#saved(retry, () => this.#tools.repository.record([graded]));
		const log = recorded?.value[0];
		if (!log) return undefined;
		this.#count(graded.card, given, log);
		return { log, card: graded.card };
	}

	/** Takes a stored answer into the session. */
	#count(card: Card, given: Given, log: ReviewLog): void {
		const { now, zone } = this.#tools;
		this.done = [...this.done, { ...given, logId: log.id, cardId: card.id }];
		this.queue = afterTurn(this.queue, card, given.rating, this.#plan.repeats, { now: now(), zone });
		if (becameLeech(log.before, card.memory)) this.leech = card;
		else if (this.leech?.id === card.id) this.leech = undefined;
	}

	/** Remembers a variant that the learner says is right, or forgets it again. */
	async #learnSpelling(right: boolean): Promise<void> {
		const { question, response } = this;
		const judged = this.#judged;
		if (!question || !judged || !response) return;
		const before = { ...question.card, accepted: judged.accepted };
		const card = right ? acceptSpelling(before, response) : before;
		if (card.accepted.length === question.card.accepted.length) return;
		const stored = await this.#saved(
			() => this.#learnSpelling(right),
			() => this.#tools.repository.saveCards([card])
		);
		if (!stored) return;
		this.queue = replaced(this.queue, card);
		this.question = { ...question, card };
	}

	#show(card: Card, options?: number): void {
		const each = intervals(card, this.#tools.now(), this.#circumstances(card), options);
		this.intervals = this.hints > 0 ? { ...each, good: each.hard, easy: each.hard } : each;
		this.phase = 'answered';
	}

	#when(rating: Rating): string {
		const interval = this.intervals?.[rating];
		return !interval || interval === PRACTICE ? 'The schedule stays.' : `Next in ${interval}.`;
	}

	/** Undefined when it could not be stored, or the card changed elsewhere and another one was taken. */
	async #saved<Value>(
		retry: () => Promise<void>,
		store: () => Promise<Result<Value, StorageProblem>>
	): Promise<{ value: Value } | undefined> {
		const stored = await this.#saving.wait(retry, store);
		if (stored.ok) return { value: stored.value };
		if (stored.problem.kind === 'changed-elsewhere') this.#skip();
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
		this.#judged = undefined;
		this.hints = 0;
		this.#saving.forget();
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
		const { formats, evenly } = this.#plan;
		const clock = { now: this.#tools.now(), zone: this.#tools.zone };
		const format = evenly ? pickEvenly(card, formats) : pickFormat(card, formats, clock);
		return ask(card, format, random);
	}
}
