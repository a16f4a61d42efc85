/** What waits today, told from counters and the last few answers: nothing here counts a store. */
import type { Card, Deck, DeckId, ReviewLog, Speaker } from '#core/model';
import type { DeckOverview, Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { dayStart, strip, studyDayOf, WEEKS, type Strip } from './calendar';
import { findMatch } from './match-deck';

/** What an answer takes when nothing is known of the learner yet. */
const USUAL_ANSWER_MS = 20_000;
const LONGEST_ANSWER_MS = 120_000;

export class Today {
	/** Undefined until they are read. */
	decks = $state.raw<DeckOverview[]>();
	/** What a session would ask now, or what one that was left still holds. */
	queue = $state.raw<readonly Card[]>([]);
	/** A session that was begun and left. */
	left = $state.raw<{ deck?: DeckId; cards: number }>();
	answerMs = $state(USUAL_ANSWER_MS);
	weeks = $state.raw<Strip & { row: number }>();
	/** The deck whose speakers can be matched, and those who have a name in it. */
	match = $state.raw<{ deck: Deck; speakers: Speaker[]; asked: number }>();

	fresh = $derived(this.queue.filter((card) => card.memory.state === 'new').length);
	due = $derived(this.queue.length - this.fresh);
	takes = $derived(this.queue.length * this.answerMs);
	/** What waits in each deck. */
	waiting = $derived.by(() => {
		const counts = new Map<DeckId, { due: number; fresh: number }>();
		for (const { deckId, memory } of this.queue) {
			const count = counts.get(deckId) ?? { due: 0, fresh: 0 };
			if (memory.state === 'new') count.fresh += 1;
			else count.due += 1;
			counts.set(deckId, count);
		}
		return counts;
	});

	load = async (repository: Repository): Promise<void> => {
		const decks = await repository.overview(now(), zone);
		if (decks.length > 0) {
			// The scheduler is not on a first visit's way.
			const [{ planDue }, { leftOpen }] = await Promise.all([
				import('./session-plan'),
				import('./session-note')
			]);
			const ids = decks.map(({ deck }) => deck.id);
			const [{ queue }, left, last] = await Promise.all([
				planDue({ repository, now, zone }, undefined),
				leftOpen(repository, ids, studyDayOf(now())),
				repository.lastLogs(100)
			]);
			this.queue = queue;
			this.left = left;
			this.answerMs = usualAnswer(last);
			void this.loadRest(repository, decks);
		}
		this.decks = decks;
	};

	/** What may come after the first paint: the documents' speakers and the weeks behind. */
	private async loadRest(repository: Repository, decks: readonly DeckOverview[]): Promise<void> {
		await idle();
		this.match = await findMatch(repository, decks);
		const { calendar, streak } = await import('#core/stats/calendar');
		const days = calendar(await repository.logsSince(dayStart(7 * WEEKS)));
		this.weeks = { ...strip(days), row: streak(days, studyDayOf(now())) };
	}
}

/** Resolves when the page has painted and nothing else is to be done. */
function idle(): Promise<void> {
	if (typeof requestIdleCallback === 'undefined') return new Promise((done) => setTimeout(done, 50));
	return new Promise((done) => requestIdleCallback(() => done(), { timeout: 1000 }));
}

function usualAnswer(logs: readonly ReviewLog[]): number {
	const times = logs
		.flatMap((log) => (log.kind === 'review' || log.kind === 'practice' ? [log.durationMs] : []))
		.map((ms) => Math.min(ms, LONGEST_ANSWER_MS))
		.sort((a, b) => a - b);
	return times.length < 10 ? USUAL_ANSWER_MS : (times[times.length >> 1] ?? USUAL_ANSWER_MS);
}
