/** The matching page: opens the rounds of a deck, or says why there are none. */
import type { Card, Deck, DeckId, Speaker } from '#core/model';
import { now, useRepository, zone } from './app.svelte';
import { findMatch } from './match-deck';
import type { Repository } from '#storage/repository';
import { keepRound, NO_RECORDS, readRecords, type MatchRecords, type RoundPlayed } from './match-records';
import { MatchSession } from './match-session.svelte';
import { mixedUpNow } from './mixed-up';
import { openSchedule } from './schedule';

/** The note that says whether a clock is wanted. */
const TIMED = 'match-timed';

export class Match {
	session = $state.raw<MatchSession>();
	deck = $state.raw<Deck>();
	speakers = $state.raw<readonly Speaker[]>([]);
	records = $state.raw<MatchRecords>(NO_RECORDS);
	/** A clock is wanted. */
	timed = $state(false);
	/** Why there is no round: nobody to tell apart, no statements, or no such deck. */
	nothing = $state<'too-few' | 'no-cards' | 'no-deck'>();

	/** Deals the speaker cards of a deck; without an id, of the newest that has speakers to match. `sized` says how many statements a round of them holds. */
	async open(id: DeckId | undefined, sized: (cards: readonly Card[]) => number): Promise<void> {
		const repository = await useRepository();
		const deck = id
			? await repository.deck(id)
			: (await findMatch(repository, await repository.overview(now(), zone)))?.deck;
		if (!deck) {
			this.nothing = 'no-deck';
			return;
		}
		this.deck = deck;
		this.records = await readRecords(repository, deck.id);
		this.timed = (await repository.note(TIMED)) === true;
		const [cards, readings] = await Promise.all([
			repository.cardsOf(deck.id),
			repository.readingsOf(deck.id)
		]);
		this.speakers = readings.flatMap((reading) => reading.speakers);
		const asked = cards.filter((card) => card.asks === 'speaker' && !card.suspended);
		if (this.speakers.filter((one) => one.named).length < 2) this.nothing = 'too-few';
		else if (asked.length === 0) this.nothing = 'no-cards';
		else {
			const schedule = await openSchedule(repository, now(), zone);
			const tools = { repository, now, schedule, perRound: sized(asked) };
			const onround = (round: RoundPlayed) => void this.#keep(repository, deck.id, round);
			const mixedUp = await mixedUpNow(repository, this.speakers);
			const session = new MatchSession(asked, this.speakers, { ...tools, mixedUp, onround });
			if (session.rounds.length > 0) this.session = session;
			else this.nothing = 'too-few';
		}
	}

	/** Shows the clock, or puts it away; remembered for the next time. */
	async time(wanted: boolean): Promise<void> {
		this.timed = wanted;
		await (await useRepository()).saveNote(TIMED, wanted);
	}

	async #keep(repository: Repository, deck: DeckId, round: RoundPlayed): Promise<void> {
		await keepRound(repository, deck, round);
		this.records = await readRecords(repository, deck);
	}
}
