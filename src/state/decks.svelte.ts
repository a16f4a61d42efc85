/** All decks in their folders. */
import { folderOf, folderTree, movedPath } from '#core/browse/folders';
import { fold } from '#core/browse/row';
import { readEach } from '#core/exchange/check';
import type { Deck, Result } from '#core/model';
import type { DeckOverview, Repository, StorageProblem } from '#storage/repository';
import { now, zone } from './app.svelte';

const SHUT = 'folders-shut';

export class DeckShelf {
	/** Undefined until they are read. */
	decks = $state.raw<readonly DeckOverview[]>();
	/** Words that a deck's name or folder has to hold. */
	words = $state('');
	/** Folders that are shut. */
	shut = $state.raw<ReadonlySet<string>>(new Set());

	found = $derived.by(() => {
		const words = fold(this.words.trim());
		const decks = this.decks ?? [];
		if (!words) return decks;
		return decks.filter(({ deck }) => fold(`${deck.folder ?? ''}/${deck.name}`).includes(words));
	});
	tree = $derived(folderTree(this.found, ({ deck }) => deck.folder ?? ''));
	/** Every folder that holds a deck. */
	folders = $derived([...new Set((this.decks ?? []).flatMap(({ deck }) => deck.folder ?? []))].sort());
	private repository: Repository | undefined;

	load = async (repository: Repository): Promise<void> => {
		const first = this.repository === undefined;
		this.repository = repository;
		const [decks, shut] = await Promise.all([
			repository.overview(now(), zone),
			first ? repository.note(SHUT) : undefined
		]);
		if (first) this.shut = new Set(readEach(shut, (reader, it, path) => reader.text(it, path)));
		this.decks = decks;
	};

	/** Shuts or opens a folder; it is remembered. */
	toggle(path: string, open: boolean): void {
		if (this.shut.has(path) !== open) return;
		const shut = new Set(this.shut);
		if (open) shut.delete(path);
		else shut.add(path);
		this.shut = shut;
		void this.repository?.saveNote(SHUT, [...shut]);
	}

	/** Renames or moves a folder with all that lies in it; gives what takes it back. */
	async moveFolder(
		from: string,
		to: string
	): Promise<Result<() => Promise<Result<void, StorageProblem>>, StorageProblem>> {
		const before = new Map((this.decks ?? []).map(({ deck }) => [deck.id, deck.folder ?? '']));
		const moved = new Map<Deck['id'], string>();
		for (const [id, path] of before) {
			const after = movedPath(path, from, folderOf(to));
			if (after !== path) moved.set(id, after);
		}
		const { repository } = this;
		if (!repository) throw new Error('the decks are used before they are loaded');
		const done = await repository.moveDecks(moved);
		if (!done.ok) return done;
		const back = new Map([...moved.keys()].map((id) => [id, before.get(id) ?? '']));
		return { ok: true, value: () => repository.moveDecks(back) };
	}
}
