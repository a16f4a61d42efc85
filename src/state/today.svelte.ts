/** What waits today, told from counters and the last few answers: nothing here counts a store. */
import type { Card, Deck, DeckId, Speaker } from '#core/model';
import { studyDay } from '#core/review/study-day';
import type { DeckOverview, Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { idle } from './idle';
import { findMatch } from './match-deck';
import type { StudyWish } from './study-wish';
import type { Weeks } from './weeks';

export class Today {
	/** Undefined until they are read. */
	decks = $state.raw<DeckOverview[]>();
	/** What a session would ask now, or what one that was left still holds. */
	queue = $state.raw<readonly Card[]>([]);
	/** A session that was begun and left. */
	left = $state.raw<{ wish: StudyWish; cards: number }>();
	/** Milliseconds that what waits takes, at this learner's pace. */
	takes = $state(0);
	weeks = $state.raw<Weeks>();
	/** The deck whose speakers can be matched, and those who have a name in it. */
	match = $state.raw<{ deck: Deck; speakers: Speaker[]; asked: number }>();

	fresh = $derived(this.queue.filter((card) => card.memory.state === 'new').length);
	due = $derived(this.queue.length - this.fresh);
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
			const [{ planWish, learnersPace }, { leftOpen }, { timeFor }] = await Promise.all([
				import('./study-plan'),
				import('./session-note'),
				import('#core/stats/pace')
			]);
			const [{ queue }, left, pace] = await Promise.all([
				planWish({ repository, now, zone }, {}),
				leftOpen(repository, studyDay(now(), zone)),
				learnersPace(repository)
			]);
			this.queue = queue;
			this.left = left;
			this.takes = timeFor(queue.length, pace);
			void this.loadRest(repository, decks);
		}
		this.decks = decks;
	};

	/** What may come after the first paint: the documents' speakers and the weeks behind. */
	private async loadRest(repository: Repository, decks: readonly DeckOverview[]): Promise<void> {
		await idle();
		this.match = await findMatch(repository, decks);
		const { weeksBehind } = await import('./weeks');
		this.weeks = await weeksBehind(repository);
	}
}
