/**
 * A session: cards asked one after the other. `answer()` and `#judge()` are the whole path of an answer:
 * grade → schedule → repository.record(log, card); the screen moves on only after it completes.
 */
import { ask } from '#core/questions/ask';
import { pickedFrom, type Question } from '#core/questions/question';
import type { Counting, Given } from '#core/review/answer';
import type { Card, CardId, Rating, Result, ReviewLog } from '#core/model';
import { seeded } from '#core/random';
import type { StorageProblem } from '#storage/repository';
import { grade, intervals, type Circumstances } from './grading';
import { counted, judgeLine, judgeOption, type Judgement } from './judging';
import { pickEvenly, pickFormat } from './pick-format';
import { Saving } from './saving.svelte';
import { editCard, suspendCard, unsuspendCard } from './session-cards';
import type { Act } from './history';
import { Course, type SessionPlan } from './session-course.svelte';
import { cardsById } from './session-note';
import { Past } from './session-past.svelte';
import { Screen } from './session-screen.svelte';
import type { SessionTools, Sitting } from './session-sitting';
import { differ } from './second-thoughts';
import { doAgain, takeBack } from './taking-back';

const WORDS: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

export class ReviewSession implements Sitting {
	readonly screen = new Screen();
	readonly course: Course;
	readonly past = new Past();
	readonly tools: SessionTools;
	readonly standing = $derived.by(() => this.course.standing(this.screen.question?.card.id));
	readonly #counting: Counting;
	#plan: SessionPlan;
	#saving = new Saving();

	constructor(plan: SessionPlan, tools: SessionTools) {
		this.#plan = plan;
		this.#counting = plan.counting ?? 'when-due';
		this.tools = tools;
		this.course = new Course(plan, tools);
		this.next();
	}

	/** Looks for what undo and redo find in the log; the first question need not wait for it. */
	lookBack(): Promise<void> {
		return this.past.look(this.tools.repository);
	}

	get saving(): boolean {
		return this.#saving.busy;
	}

	get canUndo(): boolean {
		return this.course.done.length > 0 || this.past.canUndo;
	}

	/** Why the answer could not be stored; it stays on the screen until a retry succeeds. */
	get problem(): StorageProblem | undefined {
		return this.#saving.problem;
	}

	/** Turns the card over: from here on the learner grades. */
	reveal(): void {
		const { question, phase } = this.screen;
		if (phase !== 'asking' || !question) return;
		this.screen.stop(this.tools.now());
		this.#show(question.card);
		this.screen.announcement = `Answer: ${question.card.answer}`;
	}

	/** Shows one hint more; from then on a right answer counts as Hard at most. */
	hint(): void {
		if (this.screen.phase === 'asking') this.screen.hints += 1;
	}

	/** The learner's own grade, for a card that was turned over. */
	async answer(rating: Rating): Promise<void> {
		const { question, phase, verdict, hints, tookMs } = this.screen;
		if (!question || phase !== 'answered' || verdict || this.saving) return;
		const given = {
			counting: this.#counting,
			rating: counted(rating, hints),
			format: question.format,
			durationMs: tookMs
		};
		const kept = await this.#keep(question.card, given, () => this.answer(rating));
		if (kept) this.next(`${WORDS[given.rating]}. ${this.screen.when(given.rating)} `);
	}

	/** Judges what was typed; an empty line is "I do not know". */
	async type(typed: string): Promise<void> {
		const { question } = this.screen;
		await this.#answered(question && judgeLine(question, typed));
	}

	/** Judges the option that was chosen; undefined is "I do not know". */
	async choose(index: number | undefined): Promise<void> {
		const { question } = this.screen;
		await this.#answered(question && judgeOption(question, index));
	}

	/** Goes on from a question that graded itself; its answer is stored already. */
	async proceed(): Promise<void> {
		if (this.screen.phase !== 'answered' || !this.screen.verdict || this.saving) return;
		if (this.problem) await this.retry();
		if (!this.problem) this.next();
	}

	/** The learner differs: what was judged wrong was right, or what looked right was a guess. */
	override(): Promise<void> {
		return differ(this);
	}

	/** Takes back the last answer; at the session's start what was done before it, which it returns. */
	undo(): Promise<Act | undefined> {
		return takeBack(this);
	}

	/** Does again what was taken back last. */
	redo(): Promise<void> {
		return doAgain(this);
	}

	/** Stores an edit of a card, and asks it anew if it is on the screen; returns why it could not be stored. */
	edit(changed: Card): Promise<StorageProblem | undefined> {
		return editCard(this, changed);
	}

	/** Puts a card, that on the screen or the one just named, aside. Returns it, for an undo. */
	suspend(card = this.screen.question?.card): Promise<Card | undefined> {
		return suspendCard(this, card);
	}

	/** Brings a suspended card back: to the front, or behind the others if it was answered before. */
	unsuspend(card: Card): Promise<void> {
		return unsuspendCard(this, card);
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

	/** Goes on after the time was up, for as long as cards are left. */
	goOn(): void {
		this.course.goOn();
		this.next();
	}

	/** Asks the given cards once more, as practice where they are not due. */
	async studyAgain(ids: CardId[]): Promise<void> {
		const cards = await cardsById(this.tools.repository, ids);
		this.course.restart(cards.filter((card) => !card.suspended));
		this.next();
	}

	next(said = '', prefer?: Card): void {
		const card = this.course.turn(prefer);
		const question = card && this.#ask(card);
		this.#saving.forget();
		this.screen.ask(question, this.tools.now(), said + (question ? '' : this.#ending()));
		this.course.note();
		if (!question) this.tools.onover?.();
	}

	async stored<Value>(
		retry: () => Promise<void>,
		store: () => Promise<Result<Value, StorageProblem>>
	): Promise<{ value: Value } | undefined> {
		const stored = await this.#saving.wait(retry, store);
		if (stored.ok) return { value: stored.value };
		if (stored.problem.kind === 'changed-elsewhere') this.#skip();
		return undefined;
	}

	circumstances(card: Card): Circumstances {
		return this.tools.schedule.of(card);
	}

	async #answered(judgement: Judgement | undefined): Promise<void> {
		this.screen.stop(this.tools.now());
		if (judgement) await this.#judge(judgement);
	}

	/** Stores what was judged; only then does the screen tell. A failure leaves the answer where it is. */
	async #judge(judgement: Judgement): Promise<void> {
		const { question, phase, hints } = this.screen;
		if (!question || phase !== 'asking' || this.saving) return;
		const { response } = judgement;
		const verdict = { ...judgement.verdict, rating: counted(judgement.verdict.rating, hints) };
		const options = pickedFrom(question);
		const given = {
			counting: this.#counting,
			rating: verdict.rating,
			format: question.format,
			durationMs: this.screen.tookMs,
			...(response ? { response } : {}),
			...(options === undefined ? {} : { options })
		};
		const { queue } = this.course;
		const { card } = question;
		this.screen.response = response;
		const kept = await this.#keep(card, given, () => this.#judge(judgement));
		if (!kept) return;
		this.course.judged = { log: kept.log, given, queue, accepted: card.accepted };
		this.#show(card, options);
		this.screen.question = { ...question, card: kept.card };
		this.screen.verdict = verdict;
		this.course.note();
		const word = verdict.right ? 'Right.' : 'Not this time.';
		this.screen.announcement = `${word} Answer: ${verdict.expected}. ${this.screen.when(verdict.rating)}`;
	}

	/** Grade → schedule → record. Undefined when it could not be stored. */
	async #keep(
		card: Card,
		given: Given,
		retry: () => Promise<void>
	): Promise<{ log: ReviewLog; card: Card } | undefined> {
		const graded = grade(card, given, this.tools.now(), this.circumstances(card));
		const recorded = await this.stored(retry, () => this.tools.repository.record([graded]));
		const log = recorded?.value[0];
		if (!log) return undefined;
		this.course.count(graded.card, given, log);
		this.past.answered();
		return { log, card: graded.card };
	}

	#show(card: Card, options?: number): void {
		const how = { options, counting: this.#counting };
		this.screen.show(intervals(card, this.tools.now(), this.circumstances(card), how));
	}

	/** The card was answered, reset or deleted in another tab: say so, and go on with the others. */
	#skip(): void {
		const card = this.screen.question?.card;
		if (card) this.course.drop(card.id);
		this.course.skipped += 1;
		this.next('That card was answered in another tab. ');
	}

	#ending(): string {
		return this.course.timeIsUp ? 'The time is up.' : 'That was the last card.';
	}

	#ask(card: Card): Question {
		const { formats = this.tools.schedule.formatsOf(card), evenly } = this.#plan;
		const clock = { now: this.tools.now(), zone: this.tools.zone };
		const format = evenly ? pickEvenly(card, formats) : pickFormat(card, formats, clock);
		return ask(card, format, seeded(`${card.id}:${card.memory.reps}`), this.tools.tempts);
	}
}
