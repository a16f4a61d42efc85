/** Cards as a page shows them: searched, sorted, a window of them at hand, some of them selected. */
import type { Search } from '#core/browse/card-index';
import type { Sort } from '#core/browse/sort';
import { parse } from '#core/browse/parse';
import { print, type Query } from '#core/browse/query';
import type { Vocabulary } from '#core/browse/suggest';
import type { Card, CardId, DeckId, EpochMs, Result, ReviewLog } from '#core/model';
import { endOfStudyDay } from '#core/review/study-day';
import type { Repository } from '#storage/repository';
import { openFinder, type CardFinder } from '#workers/card-finder';
import type { FinderNews } from '#workers/card-messages';
import { now, useRepository, zone } from './app.svelte';
import { perform, type Act, type Outcome } from './card-acts';
import { editCard, type CardEdit } from './card-edit';
import { firstRows } from './first-rows';

/** Rows read at once: what a tall screen shows. */
const ROWS = 24;

export class CardList {
	text = $state('');
	sort = $state<Sort>('due');
	reverse = $state(false);
	/** How many were found; undefined until the first search is over. */
	total = $state<number>();
	/** The cards at hand, from the row `from` on. */
	window = $state.raw<{ from: number; cards: readonly Card[] }>({ from: 0, cards: [] });
	/** There may be other rows than those at hand and their number: the finder still reads. */
	early = $state(false);
	/** Cards read so far, while they are read for the first time. */
	reading = $state.raw<{ done: number; total: number }>();
	/** Why nothing can be shown. */
	problem = $state<string>();
	vocabulary = $state.raw<Vocabulary>();
	/** A search is on its way. */
	searching = $state(false);
	/** The card that is looked at closely. */
	opened = $state.raw<Card>();
	selected = $state.raw<ReadonlySet<CardId>>(new Set());
	/** Cards done so far, while something is done to many. */
	working = $state.raw<{ done: number; total: number }>();
	now = $state(now());

	readonly parsed = $derived(parse(this.text));
	/** The last search that could be read: half a word is no reason to show nothing. */
	query = $state.raw<Query>({ kind: 'all' });

	#finder: CardFinder | undefined;
	#repository: Repository | undefined;
	#asked = 0;
	#rows = { from: 0, count: ROWS };
	#stopped = false;

	/** @param deck only its cards */
	constructor(readonly deck?: DeckId) {
		this.sort = deck ? 'place' : 'due';
	}

	/** Begins; returns what ends it. */
	open(): () => void {
		void useRepository().then((repository) => {
			this.#repository = repository;
			this.#finder = openFinder(repository.name, (news) => {
				this.#hear(news);
			});
			void this.refresh();
		});
		return () => this.#finder?.close();
	}

	#hear(news: FinderNews): void {
		if (news.news === 'progress') this.reading = news.done < news.total ? news : undefined;
		else if (news.news === 'failed') this.problem = news.message;
		else if (!this.working) void this.refresh();
	}

	/** Searches for what stands in the field; a search that cannot be read leaves the last one. */
	search(): void {
		if (!this.parsed.ok) return;
		if (print(this.parsed.value) !== print(this.query)) this.#rows = { from: 0, count: ROWS };
		this.query = this.parsed.value;
		void this.refresh();
	}

	/** Searches again: something may have changed. */
	async refresh(): Promise<void> {
		const finder = this.#finder;
		if (!finder) return;
		const asked = (this.#asked += 1);
		this.searching = true;
		const { query, deck, sort, reverse } = this;
		this.now = now();
		const search = { query, sort, reverse, ...(deck ? { deck } : {}) };
		if (this.total === undefined) void this.#showFirst(search);
		try {
			const { total, cards, complete } = await finder.find(search, this.now, this.#rows);
			// The store's own first rows are better than some rows of all.
			if (!complete && query.kind === 'all') return;
			const opened = this.opened && (await this.#repository?.cards([this.opened.id]));
			if (asked !== this.#asked) return;
			if (opened) [this.opened] = opened;
			this.problem = undefined;
			if (complete) this.reading = undefined;
			this.window = { from: this.#rows.from, cards };
			this.total = total;
			this.early = !complete;
			this.searching = false;
		} catch (error) {
			if (asked !== this.#asked) return;
			this.problem = error instanceof Error ? error.message : String(error);
			this.searching = false;
		}
	}

	async #showFirst(search: Search): Promise<void> {
		const cards = await firstRows(this.#tools.repository, search, ROWS);
		if (this.total !== undefined || cards.length === 0) return;
		[this.early, this.total] = [true, cards.length];
		this.window = { from: 0, cards };
	}

	/** Has these rows at hand, and some around them. */
	async show(from: number, to: number): Promise<void> {
		const { window } = this;
		if (from >= window.from && to <= window.from + window.cards.length) return;
		const count = Math.max(ROWS, 2 * (to - from));
		this.#rows = { from: Math.max(0, from - Math.floor((count - (to - from)) / 2)), count };
		const [rows, asked] = [this.#rows, this.#asked];
		const cards = (await this.#finder?.cards(rows)) ?? [];
		if (rows === this.#rows && asked === this.#asked) this.window = { from: rows.from, cards };
	}

	cardAt(row: number): Card | undefined {
		return this.window.cards[row - this.window.from];
	}

	/** Loads the names that can be completed. */
	async learnNames(): Promise<void> {
		this.vocabulary = await this.#finder?.vocabulary(this.deck);
	}

	select(ids: readonly CardId[], on: boolean): void {
		const selected = new Set(this.selected);
		for (const id of ids) {
			if (on) selected.add(id);
			else selected.delete(id);
		}
		this.selected = selected;
	}
	clear(): void {
		this.selected = new Set();
	}
	/** The ids of all that were found, or of some rows. */
	found(from = 0, to = this.total ?? 0): Promise<CardId[]> {
		return this.#finder?.ids({ from, count: to - from }) ?? Promise.resolve([]);
	}

	/** Does something to cards; the list follows when it is over. */
	async act(act: Act, ids: readonly CardId[]): Promise<Outcome> {
		return this.#work(ids.length, (progress) => perform(this.#tools, act, ids, progress));
	}
	/** Takes it back. */
	async undo(outcome: Outcome): Promise<Result<void, { message: string }>> {
		const problem = await this.#work(outcome.changed, (progress) => outcome.undo(progress));
		return problem ? { ok: false, problem } : { ok: true, value: undefined };
	}
	/** Stops what is being done before its next step; what was done stays. */
	stop(): void {
		this.#stopped = true;
	}

	async #work<Value>(
		total: number,
		work: (progress: (done: number) => boolean) => Promise<Value>
	): Promise<Value> {
		this.#stopped = false;
		this.working = { done: 0, total };
		const value = await work((done) => {
			this.working = { done, total };
			return !this.#stopped;
		});
		this.working = undefined;
		await this.refresh();
		return value;
	}

	/** Those that a session can ask: not suspended; where wanted, only what is due today. */
	async toStudy(ids: readonly CardId[], dueOnly: boolean): Promise<CardId[]> {
		const cards = await this.#tools.repository.cards(ids);
		const end = endOfStudyDay(now(), zone);
		const asked = cards.filter(
			({ suspended, memory }) => !suspended && (!dueOnly || (memory.state !== 'new' && memory.due < end))
		);
		return asked.map((card) => card.id);
	}

	history(card: CardId): Promise<ReviewLog[]> {
		return this.#tools.repository.logsOfCard(card);
	}
	async save(card: Card, edit: CardEdit): Promise<Result<void, { message: string }>> {
		const edited = editCard(card, edit);
		return edited.ok ? this.#tools.repository.saveCards([edited.value]) : edited;
	}

	get #tools(): { repository: Repository; now: () => EpochMs; zone: (at: EpochMs) => number } {
		if (!this.#repository) throw new Error('the list is used before it is open');
		return { repository: this.#repository, now, zone };
	}
}
