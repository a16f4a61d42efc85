/** The course of a session: what is left to ask, what was answered, and which answer is still on the screen. */
import type { Given } from '#core/review/answer';
import { becameLeech } from '#core/review/leech';
import type { Card, CardId, EpochMs, ReviewLog, SessionFormat } from '#core/model';
import type { Schedule } from './schedule';
import { afterTurn, nextTurn, replaced, standing, toFront, without, type Done, type Repeats } from './turns';

/** What a session is made of; see session-plan for the ways to get one. */
export interface SessionPlan {
	queue: Card[];
	/** Answers given before the session was left. */
	done: Done[];
	/** The formats of a quiz; without them each card's deck says. */
	formats?: readonly SessionFormat[];
	repeats: Repeats;
	/** Each format as often as the others, instead of by memory. */
	evenly?: boolean;
	/** Called after each change, to note what would be resumed. */
	onchange?: (queue: readonly Card[], done: Done[]) => void;
}
/** An answer that graded itself: it is stored, and stays on the screen to be read. */
interface Judged {
	log: ReviewLog;
	given: Given;
	/** The queue and the spellings that counted before it. */
	queue: Card[];
	accepted: string[];
}
interface Tools {
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
	schedule: Schedule;
}

export class Course {
	/** What is left, in the order of `nextTurn`. */
	queue = $state.raw<Card[]>([]);
	done = $state.raw<Done[]>([]);
	/** The answer on the screen, while it can still be judged the other way. */
	judged = $state.raw<Judged>();
	/** A card that was forgotten too often, just now. */
	leech = $state.raw<Card>();
	/** Cards that another tab was faster with. */
	skipped = $state(0);
	readonly canUndo = $derived(this.done.length > 0);
	#plan: SessionPlan;
	#tools: Tools;

	constructor(plan: SessionPlan, tools: Tools) {
		this.#plan = plan;
		this.#tools = tools;
		this.queue = plan.queue;
		this.done = plan.done;
	}

	/** Where the session stands; an answer that is still being read counts as the current turn. */
	standing(current: CardId | undefined): { share: number; words: string } {
		if (!this.judged) return standing(this.done, this.queue, current);
		return standing(this.done.slice(0, -1), this.judged.queue, current);
	}

	/** The card to ask now; none when the session is over. */
	next(): Card | undefined {
		this.judged = undefined;
		return nextTurn(this.queue, this.#plan.repeats, this.#tools.now());
	}

	/** Takes a stored answer in. The card holds its new memory. */
	count(card: Card, given: Given, log: ReviewLog): void {
		const { now, zone, schedule } = this.#tools;
		schedule.moved(log.before, card.memory);
		this.done = [...this.done, { ...given, logId: log.id, cardId: card.id }];
		this.queue = afterTurn(this.queue, card, given.rating, this.#plan.repeats, { now: now(), zone });
		if (becameLeech(log.before, card.memory, schedule.leechLapses)) this.leech = card;
		else if (this.leech?.id === card.id) this.leech = undefined;
	}

	/** The answer on the screen was judged anew: it counts in the place of the former. */
	recount(judged: Judged, card: Card, given: Given, log: ReviewLog): void {
		this.done = this.done.slice(0, -1);
		this.queue = judged.queue;
		this.count(card, given, log);
		this.judged = { ...judged, given, log };
	}

	first(card: Card): void {
		this.queue = toFront(this.queue, card);
	}

	last(card: Card): void {
		this.queue = [...this.queue, card];
	}

	replace(card: Card): void {
		this.queue = replaced(this.queue, card);
	}

	drop(id: CardId): void {
		this.queue = without(this.queue, id);
	}

	/** Begins anew with these cards, each until it was right once. */
	restart(cards: Card[]): void {
		this.#plan = { ...this.#plan, repeats: 'end' };
		this.queue = cards;
		this.done = [];
	}

	/** Has it noted what would be resumed. */
	note(): void {
		this.#plan.onchange?.(this.queue, this.done);
	}
}
