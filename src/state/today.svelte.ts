/** What waits today, told from counters and the last few answers: nothing here counts a store. */
import type { Deck, DeckId, ReviewLog, Speaker } from '#core/model';
import type { DeckOverview, Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { dayStart, strip, studyDayOf, WEEKS, type Strip } from './calendar';

/** What an answer takes when nothing is known of the learner yet. */
const USUAL_ANSWER_MS = 20_000;
const LONGEST_ANSWER_MS = 120_000;

export class Today {
	/** Undefined until they are read. */
	decks = $state.raw<DeckOverview[]>();
	newToday = $state.raw<ReadonlyMap<DeckId, number>>(new Map());
	answerMs = $state(USUAL_ANSWER_MS);
	weeks = $state.raw<Strip & { row: number }>();
	/** The deck whose speakers can be matched, and those who have a name in it. */
	match = $state.raw<{ deck: Deck; speakers: Speaker[] }>();

	due = $derived((this.decks ?? []).reduce((sum, one) => sum + one.due, 0));
	fresh = $derived((this.decks ?? []).reduce((sum, one) => sum + this.freshIn(one), 0));
	takes = $derived((this.due + this.fresh) * this.answerMs);

	/** New cards of a deck that today still has room for. */
	freshIn(one: DeckOverview): number {
		const room = one.deck.settings.newPerDay - (this.newToday.get(one.deck.id) ?? 0);
		return Math.max(0, Math.min(one.fresh, room));
	}

	load = async (repository: Repository): Promise<void> => {
		const [decks, today, last] = await Promise.all([
			repository.overview(now(), zone),
			repository.logsSince(dayStart()),
			repository.lastLogs(100)
		]);
		this.newToday = await countNew(repository, today);
		this.answerMs = usualAnswer(last);
		this.decks = decks;
		if (decks.length > 0) void this.loadRest(repository);
		else this.match = undefined;
	};

	/** What may come after the first paint: the documents' speakers and the weeks behind. */
	private async loadRest(repository: Repository): Promise<void> {
		await idle();
		this.match = await findMatch(repository, this.decks ?? []);
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

/** How many cards of each deck were seen for the first time in these entries. */
async function countNew(repository: Repository, logs: readonly ReviewLog[]): Promise<Map<DeckId, number>> {
	const first = logs.filter((log) => log.kind === 'review' && log.before.state === 'new');
	const counts = new Map<DeckId, number>();
	for (const cardId of new Set(first.map((log) => log.cardId))) {
		const card = await repository.card(cardId);
		if (card && card.memory.state !== 'new') counts.set(card.deckId, (counts.get(card.deckId) ?? 0) + 1);
	}
	return counts;
}

function usualAnswer(logs: readonly ReviewLog[]): number {
	const times = logs
		.flatMap((log) => (log.kind === 'review' || log.kind === 'practice' ? [log.durationMs] : []))
		.map((ms) => Math.min(ms, LONGEST_ANSWER_MS))
		.sort((a, b) => a - b);
	return times.length < 10 ? USUAL_ANSWER_MS : (times[times.length >> 1] ?? USUAL_ANSWER_MS);
}

/** The newest deck with two named speakers or more. */
async function findMatch(repository: Repository, decks: readonly DeckOverview[]) {
	const newest = decks.filter((one) => one.speakers > 1).sort((a, b) => b.deck.createdAt - a.deck.createdAt);
	for (const { deck } of newest) {
		const readings = await repository.readingsOf(deck.id);
		const speakers = readings.flatMap((reading) => reading.speakers).filter((speaker) => speaker.named);
		if (speakers.length > 1) return { deck, speakers };
	}
	return undefined;
}
