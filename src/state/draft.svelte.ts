/** The draft that is being looked through: what was made of a document, what the learner changed, and the deck it becomes. */
import type { Card, Deck, DeckId, DraftCard, Memory, Reading } from '#core/model';
import type { Generated } from '#core/pipeline';
import { typedWords } from '#core/text/shown';
import type { Repository } from '#storage/repository';
import { newId, now, useRepository } from './app.svelte';
import { applyEdit, untouched, type DraftEdit, type DraftState } from './draft-edits';
import type { DraftHead } from './draft-notes';
import { draftHeads, eraseDraft, loadChanges, loadGenerated, saveChanges, waitAgain } from './draft-store';

export class Draft {
	/** `waits`: its cards were damaged, and its text waits for new ones; `damaged`: its text is gone too. */
	phase = $state<'opening' | 'missing' | 'waits' | 'damaged' | 'open' | 'creating'>('opening');
	head = $state.raw<DraftHead>();
	name = $state('');
	edits = $state.raw<DraftEdit[]>([]);
	undone = $state.raw<DraftEdit[]>([]);
	state = $state.raw<DraftState>();
	/** Why the deck could not be made, or the changes not kept. */
	problem = $state<string>();
	/** A deck that already holds this document. */
	twin = $state.raw<Deck>();

	/** The cards that the deck will hold, best first. */
	readonly kept: DraftCard[] = $derived.by(() => {
		const { state } = this;
		return state ? state.cards.filter((card) => !state.dropped.has(card.id)) : [];
	});
	// Each on its own, so that dropping a card does not lay out the document anew.
	readonly reading: Reading | undefined = $derived(this.state?.reading);
	readonly cards: DraftCard[] = $derived(this.state?.cards ?? []);

	#base: Generated | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Opens a draft where it was left; without an id, the newest. */
	async open(id: string | null): Promise<void> {
		this.phase = 'opening';
		const repository = await useRepository();
		const ready = (await draftHeads(repository)).filter((head) => head.stage === 'ready' && !head.removed);
		const head = id === null ? ready.at(-1) : ready.find((one) => one.id === id);
		if (!head) {
			this.phase = 'missing';
			return;
		}
		const base = await loadGenerated(repository, head);
		if (!base) {
			this.phase = (await waitAgain(repository, head)) ? 'waits' : 'damaged';
			return;
		}
		const { name, edits } = await loadChanges(repository, head);
		this.head = head;
		this.#base = base;
		this.name = name;
		this.edits = edits;
		this.undone = [];
		this.state = this.edits.reduce(applyEdit, untouched(base));
		this.phase = 'open';
		this.twin = await findTwin(repository, base);
	}

	do(edit: DraftEdit): void {
		if (!this.state) return;
		this.state = applyEdit(this.state, edit);
		this.edits = [...this.edits, edit];
		this.undone = [];
		void this.#keep();
	}

	undo(): void {
		const last = this.edits.at(-1);
		if (!last || !this.#base) return;
		this.edits = this.edits.slice(0, -1);
		this.undone = [...this.undone, last];
		this.state = this.edits.reduce(applyEdit, untouched(this.#base));
		void this.#keep();
	}

	redo(): void {
		const next = this.undone.at(-1);
		if (!next || !this.state) return;
		this.state = applyEdit(this.state, next);
		this.undone = this.undone.slice(0, -1);
		this.edits = [...this.edits, next];
		void this.#keep();
	}

	/** To be called when the deck's name was typed. */
	named(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#keep(), 250);
	}

	/** Makes the deck and forgets the draft. @returns the deck; undefined when it could not be stored, with `problem` set */
	async create(): Promise<DeckId | undefined> {
		const { state, head } = this;
		if (!state || !head || this.phase !== 'open') return undefined;
		this.phase = 'creating';
		this.problem = undefined;
		const repository = await useRepository();
		const { text } = state.reading;
		const deck: Deck = {
			id: newId('deck'),
			name: typedWords(this.name) || text.title,
			textIds: [text.id],
			createdAt: now(),
			settings: {}
		};
		const stored = await repository.createDeck(deck, [state.reading], cardsOf(deck, this.kept));
		if (!stored.ok) {
			this.problem = stored.problem.message;
			this.phase = 'open';
			return undefined;
		}
		clearTimeout(this.#timer);
		await eraseDraft(repository, head);
		return deck.id;
	}

	async #keep(): Promise<void> {
		if (!this.head) return;
		const repository = await useRepository();
		const saved = await saveChanges(repository, this.head.id, { name: this.name, edits: this.edits });
		this.problem = saved.ok ? undefined : saved.problem.message;
	}
}

/** A memory of nothing yet. Written out, so that this page need not load the scheduler. */
function unlearnt(due: number): Memory {
	return { state: 'new', due, stability: 0, difficulty: 0, reps: 0, lapses: 0, learningSteps: 0 };
}

function cardsOf(deck: Deck, drafts: DraftCard[]): Card[] {
	return drafts.map((draft) => ({
		...draft,
		deckId: deck.id,
		createdAt: deck.createdAt,
		suspended: false,
		memory: unlearnt(deck.createdAt)
	}));
}

/** A deck whose document has the same words. */
async function findTwin(repository: Repository, { reading }: Generated): Promise<Deck | undefined> {
	for (const { deck } of await repository.overview(now(), () => 0))
		for (const id of deck.textIds) {
			const other = await repository.reading(id);
			if (other?.text.contentHash === reading.text.contentHash) return deck;
		}
	return undefined;
}
