/**
 * The speaker-matching quiz: rounds of statements and speakers. Each pair is one answer to its own card:
 * right is Good, wrong is Again, and the log says who was chosen.
 */
import { matchRounds, type MatchRound } from '#core/questions/match';
import type { Card, CardId, EpochMs, SpeakerId } from '#core/model';
import type { Speaker } from '#core/model';
import type { MixedUp } from '#core/stats/confusions';
import { seeded } from '#core/random';
import { undo } from '#core/review/undo';
import type { Repository, StorageProblem } from '#storage/repository';
import { grade } from './grading';
import type { RoundPlayed } from './match-records';
import { Saving } from './saving.svelte';
import type { Schedule } from './schedule';
import { confusions, longestRun, missedCards, type Pair } from './match-score';

export interface MatchTools {
	repository: Repository;
	now: () => EpochMs;
	schedule: Schedule;
	/** At most this many statements a round. */
	perRound: number;
	/** Who is to meet in a round, because the learner mixes them up. */
	mixedUp?: MixedUp;
	/** Called when a round is played to its end, once for each round that is dealt. */
	onround?: (round: RoundPlayed) => void;
}
/** What is picked up and waits for its other half. */
export type Picked = { statement: CardId } | { speaker: SpeakerId };

export class MatchSession {
	phase = $state<'round' | 'round-done' | 'results'>('round');
	rounds = $state.raw<MatchRound[]>([]);
	index = $state(0);
	/** Pairs of the rounds so far, in the order in which they were made. */
	pairs = $state.raw<Pair[]>([]);
	picked = $state.raw<Picked>();
	/** The wrong pair whose proof is on the screen. */
	proof = $state.raw<Pair>();
	announcement = $state('');
	readonly round = $derived(this.rounds[this.index]);
	/** What became of each statement of this sitting. */
	readonly placed = $derived(new Map(this.pairs.map((pair) => [pair.card.id, pair])));
	readonly total = $derived(this.rounds.reduce((sum, round) => sum + round.items.length, 0));
	readonly right = $derived(this.pairs.filter((pair) => pair.right).length);
	readonly confusions = $derived(confusions(this.pairs));
	readonly longestRun = $derived(longestRun(this.pairs));
	readonly tookMs = $derived(this.#tookMs());
	/** Right pairs in a row, up to now. */
	readonly run = $derived(this.pairs.length - 1 - this.pairs.findLastIndex((pair) => !pair.right));

	/** When the round that is played was laid out. */
	roundAt = $state<EpochMs>(0);
	/** How the last round that ended went. */
	played = $state.raw<RoundPlayed>();
	#endedAt = $state(0);
	/** Rounds of this deal that were told of. */
	#told = 0;
	#startedAt: EpochMs = 0;
	#lastAt: EpochMs = 0;
	#cards: readonly Card[];
	#speakers: readonly Speaker[];
	#tools: MatchTools;
	#saving = new Saving();

	constructor(cards: readonly Card[], speakers: readonly Speaker[], tools: MatchTools) {
		this.#cards = cards;
		this.#speakers = speakers;
		this.#tools = tools;
		this.#deal(cards);
	}

	get saving(): boolean {
		return this.#saving.busy;
	}

	/** Why the last pair could not be stored. */
	get problem(): StorageProblem | undefined {
		return this.#saving.problem;
	}

	/** Picks a statement up, or joins it with the speaker that was picked. */
	async pickStatement(card: CardId): Promise<void> {
		if (this.placed.has(card) || this.saving || this.proof) return;
		const picked = this.picked;
		if (picked && 'speaker' in picked) return this.join(card, picked.speaker);
		const same = picked && 'statement' in picked && picked.statement === card;
		this.picked = same ? undefined : { statement: card };
	}

	/** Picks a speaker up, or joins them with the statement that was picked. */
	async pickSpeaker(speaker: SpeakerId): Promise<void> {
		if (this.isSpent(speaker) || this.saving || this.proof) return;
		const picked = this.picked;
		if (picked && 'statement' in picked) return this.join(picked.statement, speaker);
		const same = picked && 'speaker' in picked && picked.speaker === speaker;
		this.picked = same ? undefined : { speaker };
	}

	/** Puts down what was picked up. */
	drop(): void {
		this.picked = undefined;
	}

	/** Says that this speaker said this: grade → schedule → record, and only then is it shown. */
	async join(cardId: CardId, speaker: SpeakerId): Promise<void> {
		const item = this.round?.items.find((one) => one.card.id === cardId);
		if (!item || this.placed.has(cardId) || this.saving || this.proof) return;
		const { repository, now, schedule } = this.#tools;
		const right = item.rightIds.includes(speaker);
		const at = now();
		const given = {
			rating: right ? ('good' as const) : ('again' as const),
			format: 'match' as const,
			response: speaker,
			options: this.#pickedFrom(item.rightIds),
			durationMs: Math.max(0, at - this.#lastAt)
		};
		const graded = grade(item.card, given, at, schedule.of(item.card));
		const stored = await this.#saving.wait(
			() => this.join(cardId, speaker),
			() => repository.record([graded])
		);
		if (!stored.ok) {
			if (stored.problem.kind === 'changed-elsewhere') await this.#refresh(item.card);
			return;
		}
		const log = stored.value[0];
		if (!log) return;
		this.#lastAt = at;
		schedule.moved(item.card.memory, graded.card.memory);
		this.#know(graded.card);
		this.#place({ card: graded.card, logId: log.id, chosen: speaker, rightIds: item.rightIds, right });
	}

	/** Among how many speakers still open there is one right one. */
	#pickedFrom(rightIds: readonly SpeakerId[]): number {
		const open = this.round?.speakers.filter(({ id }) => !this.isSpent(id)) ?? [];
		const right = open.filter(({ id }) => rightIds.includes(id)).length;
		return Math.max(1, open.length / Math.max(1, right));
	}

	/** Takes back the last pair: an entry in the log, and its statement is open again. */
	async undo(): Promise<void> {
		const last = this.pairs.at(-1);
		if (!last || this.saving || this.phase === 'results') return;
		const { repository, now, schedule } = this.#tools;
		let card = last.card;
		const stored = await this.#saving.wait(
			() => this.undo(),
			async () => {
				const logs = await repository.logsOfCard(card.id);
				const target = logs.find((log) => log.id === last.logId);
				if (!target) return { ok: true, value: [] };
				const taken = undo(card, target, logs, now(), schedule.of(card));
				card = taken.card;
				return repository.record([taken]);
			}
		);
		if (!stored.ok) {
			if (stored.problem.kind === 'changed-elsewhere') await this.#refresh(card);
			return;
		}
		this.#know(card);
		this.pairs = this.pairs.slice(0, -1);
		this.index = this.rounds.findIndex((round) => round.items.some((item) => item.card.id === card.id));
		this.picked = undefined;
		this.proof = undefined;
		this.phase = 'round';
		this.announcement = 'Taken back.';
	}

	/** Tries again what could not be stored. */
	async retry(): Promise<void> {
		await this.#saving.retry();
	}

	/** Puts the proof away and goes on. */
	understood(): void {
		this.proof = undefined;
		this.#endRound();
	}

	/** The next round, or the results after the last. */
	proceed(): void {
		if (this.phase !== 'round-done') return;
		if (this.index + 1 < this.rounds.length) {
			this.index += 1;
			this.phase = 'round';
			this.#lastAt = this.#tools.now();
			this.roundAt = this.#lastAt;
			this.announcement = `Round ${this.index + 1} of ${this.rounds.length}.`;
		} else {
			this.phase = 'results';
			this.#endedAt = this.#tools.now();
			this.announcement = `${this.right} of ${this.total} right.`;
		}
	}

	/** Deals the cards that were missed once more. */
	replayMissed(): void {
		const missed = new Set(missedCards(this.pairs));
		this.#deal(this.#cards.filter((card) => missed.has(card.id)));
	}

	/** Deals all cards once more. */
	replayAll(): void {
		this.#deal(this.#cards);
	}

	/** True when every statement of this speaker in the round is matched. */
	isSpent(speaker: SpeakerId): boolean {
		const theirs = this.round?.items.filter((item) => item.rightIds.includes(speaker)) ?? [];
		return theirs.length > 0 && theirs.every((item) => this.placed.has(item.card.id));
	}

	#deal(cards: readonly Card[]): void {
		const now = this.#tools.now();
		this.rounds = matchRounds(
			[...cards],
			[...this.#speakers],
			seeded(now),
			this.#tools.perRound,
			this.#tools.mixedUp
		);
		this.index = 0;
		this.pairs = [];
		this.picked = undefined;
		this.proof = undefined;
		this.#saving.forget();
		this.phase = 'round';
		this.#startedAt = now;
		this.roundAt = now;
		this.#told = 0;
		this.#lastAt = now;
		this.#endedAt = 0;
	}

	#place(pair: Pair): void {
		this.picked = undefined;
		this.pairs = [...this.pairs, pair];
		const name = this.#speakers.find((one) => one.id === (pair.right ? pair.chosen : pair.rightIds[0]))?.name;
		this.announcement = pair.right ? `Right: ${name}.` : `Not this one. It was ${name}.`;
		if (pair.right) this.#endRound();
		else this.proof = pair;
	}

	#endRound(): void {
		const items = this.round?.items ?? [];
		if (!items.every((item) => this.placed.has(item.card.id))) return;
		this.phase = 'round-done';
		this.announcement += ' The round is done.';
		const perfect = items.every((item) => this.placed.get(item.card.id)?.right);
		this.played = { pairs: items.length, perfect, ms: Math.max(0, this.#lastAt - this.roundAt) };
		if (this.index < this.#told) return;
		this.#told = this.index + 1;
		this.#tools.onround?.(this.played);
	}

	/** Holds a card as it is stored now, for the next time that it is asked. */
	#know(card: Card): void {
		const same = (one: Card) => one.id === card.id;
		this.#cards = this.#cards.map((one) => (same(one) ? card : one));
		this.rounds = this.rounds.map((round) =>
			round.items.some((item) => same(item.card))
				? { ...round, items: round.items.map((item) => (same(item.card) ? { ...item, card } : item)) }
				: round
		);
	}

	/** The card changed in another tab: it is taken as it is there, or out of the round when it is gone. */
	async #refresh(card: Card): Promise<void> {
		const stored = await this.#tools.repository.card(card.id);
		this.picked = undefined;
		this.announcement = 'That card was changed in another tab. Match it once more.';
		if (stored) return this.#know(stored);
		this.#cards = this.#cards.filter((one) => one.id !== card.id);
		this.rounds = this.rounds.map((round) => ({
			...round,
			items: round.items.filter((item) => item.card.id !== card.id)
		}));
		this.#endRound();
	}

	#tookMs(): number {
		return Math.max(0, this.#endedAt - this.#startedAt);
	}
}
