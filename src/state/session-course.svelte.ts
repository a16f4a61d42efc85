/** The course of a session: what is left to ask, what was answered, and which answer is still on the screen. */
import type { Counting, Given } from '#core/review/answer';
import { becameLeech } from '#core/review/leech';
import type { Card, CardId, EpochMs, Rating, ReviewLog, SessionFormat } from '#core/model';
import { MINUTE } from '#core/review/study-day';
import { LONGEST_ANSWER_MS } from '#core/stats/pace';
import type { Schedule } from './schedule';
import type { Standing } from './session-note';
import { afterTurn, nextTurn, replaced, standing, toFront, without, type Done, type Repeats } from './turns';

/** What a session is made of; see study-plan for the ways to get one. */
export interface SessionPlan {
	queue: Card[];
	/** Answers given before the session was left. */
	done: Done[];
	/** The formats of a quiz; without them each card's deck says. */
	formats?: readonly SessionFormat[];
	repeats: Repeats;
	/** What the answers count for; `when-due` unless told. */
	counting?: Counting;
	/** Milliseconds after which no further card is asked. */
	limitMs?: number;
	/** Cards for which the time will hardly do; they follow when it does. */
	beyond?: Card[];
	/** Milliseconds that were spent before the session was left. */
	spentMs?: number;
	/** Each format as often as the others, instead of by memory. */
	evenly?: boolean;
	/** Called after each change, to note what would be resumed. */
	onchange?: (standing: Standing) => void;
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
	/** The time is up, though cards are left. */
	timeIsUp = $state(false);
	/** Milliseconds spent studying; a card that was left lying counts two minutes. */
	spentMs = $state(0);
	/** The answer on the screen, while it can still be judged the other way. */
	judged = $state.raw<Judged>();
	/** A card that was forgotten too often, just now. */
	leech = $state.raw<Card>();
	/** Cards that another tab was faster with. */
	skipped = $state(0);
	#beyond = $state.raw<Card[]>([]);
	/** Cards that are left when the time is up. */
	readonly left = $derived(this.queue.length + this.#beyond.length);
	#plan: SessionPlan;
	#tools: Tools;
	#turnedAt: EpochMs;

	constructor(plan: SessionPlan, tools: Tools) {
		this.#plan = plan;
		this.#tools = tools;
		this.queue = plan.queue;
		this.done = plan.done;
		this.#beyond = plan.beyond ?? [];
		this.spentMs = plan.spentMs ?? 0;
		this.#turnedAt = tools.now();
	}

	/** Where the session stands; an answer that is still being read counts as the current turn. */
	standing(current: CardId | undefined): { share: number; words: string } {
		const { limitMs = Infinity } = this.#plan;
		if (limitMs < Infinity && current) {
			const minutes = Math.ceil((limitMs - this.spentMs) / MINUTE);
			return { share: Math.min(1, this.spentMs / limitMs), words: `${Math.max(1, minutes)} min left` };
		}
		if (!this.judged) return standing(this.done, this.queue, current);
		return standing(this.done.slice(0, -1), this.judged.queue, current);
	}

	/** The card to ask now, that of `prefer` if given; none when the session is over. */
	turn(prefer?: Card): Card | undefined {
		const now = this.#tools.now();
		this.spentMs += Math.min(now - this.#turnedAt, LONGEST_ANSWER_MS);
		this.#turnedAt = now;
		this.judged = undefined;
		const { limitMs = Infinity, repeats } = this.#plan;
		this.timeIsUp = !prefer && this.spentMs >= limitMs && this.left > 0;
		if (prefer || this.timeIsUp) return prefer;
		const card = nextTurn(this.queue, repeats, now);
		const [first, ...beyond] = this.#beyond;
		if (card || !first) return card;
		this.queue = [...this.queue, first];
		this.#beyond = beyond;
		return first;
	}

	/** Goes on with what is left, without a limit. */
	goOn(): void {
		this.#plan = { ...this.#plan, limitMs: Infinity };
		this.queue = [...this.queue, ...this.#beyond];
		this.#beyond = [];
	}

	/** Takes a stored answer in. The card holds its new memory. */
	count(card: Card, given: Given, log: ReviewLog): void {
		const { now, zone, schedule } = this.#tools;
		schedule.moved(log.before, card.memory);
		const { counting: _how, options: _shown, ...kept } = given;
		this.done = [...this.done, { ...kept, logId: log.id, cardId: card.id }];
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

	/** An answer that was taken back counts again; `own` if it was given in this session. */
	answeredAgain(card: Card, rating: Rating, own: Done | undefined): void {
		const { now, zone } = this.#tools;
		if (own) this.done = [...this.done, own];
		this.queue = afterTurn(this.queue, card, rating, this.#plan.repeats, { now: now(), zone });
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
		this.#plan = { ...this.#plan, repeats: 'end', limitMs: Infinity };
		this.#beyond = [];
		this.queue = cards;
		this.done = [];
	}

	/** Has it noted what would be resumed. */
	note(): void {
		const queue = this.timeIsUp ? [] : [...this.queue, ...this.#beyond];
		this.#plan.onchange?.({ queue, done: this.done, spentMs: this.spentMs });
	}
}
