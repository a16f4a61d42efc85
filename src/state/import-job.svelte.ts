/**
 * How documents come in: what is typed, the files that wait, the one that is being read, and the drafts that
 * are ready. Everything is kept as one goes, so that a reload, an update or a closed phone loses nothing.
 */
import type { Generated, Progress } from '#core/pipeline';
import type { Result } from '#core/model';
import { ACCEPT } from '#files/media-types';
import { readPasted, type ReadText } from '#files/read';
import type { Repository, Stored } from '#storage/repository';
import { startGeneration, warmGenerator, type Generation } from '#workers/generate-client';
import { newId, now, useRepository } from './app.svelte';
import { draftHeads, eraseDraft, loadWaiting, saveGenerated, saveHead, saveWaiting } from './draft-store';
import { alone } from './alone';
import { readTyped, type DraftHead } from './draft-notes';
import { FileOpener } from './file-opener.svelte';
import { openBox, SHARE_ENDS, type ShareEnd } from './share-box';

export { ACCEPT };
const TYPED = 'add:typed';
/** Why a share, or a part of it, is not here, and what to do. */
const NOT_KEPT: Record<Exclude<ShareEnd, 'kept'>, { why: string; todo: string }> = {
	nothing: { why: 'there was neither a text nor a file in it.', todo: 'Select the words, and share those.' },
	'no-room': {
		why: 'the storage is full.',
		todo: 'Free some space on the device or delete a deck, then share it again.'
	},
	failed: { why: 'the browser could not store it.', todo: 'Share it again, or add it here.' }
};
const LINK_ONLY =
	'Verso opens no web page, so that nothing leaves this device. Select the words on that page, and share or paste them.';
/** Typing is kept this long after the last key, in milliseconds. */
const KEEP_AFTER = 250;

interface Trouble {
	id: number;
	message: string;
	/** What is safe. */
	safe?: string;
}
interface Running {
	id: string;
	title: string;
	progress: Progress | undefined;
}

class ImportJob {
	text = $state('');
	title = $state('');
	/** Drafts that are ready and files that wait, oldest first. */
	heads = $state.raw<DraftHead[]>([]);
	running = $state.raw<Running>();
	troubles = $state.raw<Trouble[]>([]);
	loaded = $state(false);

	readonly opener = new FileOpener();
	/** Texts of files, in case that there is no room to keep them. */
	readonly #texts = new Map<string, ReadText>();
	#generation: Generation | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#troubles = 0;

	/** Brings back what was typed and what waits. */
	async load(): Promise<void> {
		const repository = await useRepository();
		const typed = readTyped(await repository.note(TYPED));
		if ((typed.text || typed.title) && this.text === '') ({ text: this.text, title: this.title } = typed);
		const heads = await draftHeads(repository);
		if (!this.loaded)
			for (const head of heads.filter((one) => one.removed)) await eraseDraft(repository, head);
		await this.#refresh(repository);
		if (!this.loaded)
			repository.onChange(({ what, elsewhere }) => {
				if (what === 'notes' && elsewhere) void this.#refresh(repository);
			});
		this.loaded = true;
		warmGenerator();
	}

	/** Goes on with the reading that a reload cut off, if there is one. @returns the ids of the drafts made */
	async resume(): Promise<string[]> {
		const cutOff = this.heads.find((head) => head.stage === 'waiting' && head.started);
		return cutOff && !this.running ? this.readWaiting(cutOff.id) : [];
	}

	/** To be called when the text or the title was typed. */
	typed(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.keepTyped(), KEEP_AFTER);
	}

	/** Keeps what is typed, at once. */
	async keepTyped(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.loaded) return;
		const repository = await useRepository();
		const typed = { text: this.text, title: this.title };
		const saved =
			typed.text || typed.title ? await repository.saveNote(TYPED, typed) : await repository.dropNote(TYPED);
		if (!saved.ok)
			this.#tell(saved.problem.message, 'The text is still in the field. Make its cards before you leave.');
	}

	/** Makes the cards of what is typed. @returns the id of the draft; undefined when stopped or in trouble */
	async readTyped(): Promise<string | undefined> {
		this.troubles = [];
		const read = readPasted(this.text, this.title);
		if (!read.ok) return void this.#tell(read.problem.message);
		const head: DraftHead = { ...this.#newHead(read.value), typed: true };
		// Where there is no room to keep it, it is read all the same: it still stands in the field.
		await saveWaiting(await useRepository(), head.id, read.value);
		const made = await this.#generate(head, read.value);
		if (!made.ok) return void this.#tell(made.problem);
		return made.value ? head.id : undefined;
	}

	/**
	 * Takes in what other apps shared.
	 * @param end what came of the last share, as the address says it
	 * @returns the ids of what can be read
	 */
	async addShared(end: string | null): Promise<string[]> {
		const { shared, links } = await openBox();
		const added: string[] = [];
		for (const { file, taken } of shared) {
			added.push(...(await this.addFiles([file], this.troubles)));
			await taken();
		}
		const known = SHARE_ENDS.find((one) => one === end) ?? 'kept';
		if (known !== 'kept') {
			const { why, todo } = NOT_KEPT[known];
			const what = shared.length > 0 ? 'Not all of what was shared is here' : 'What was shared is not here';
			this.#tell(`${what}: ${why}`, `It is untouched where it came from. ${todo}`);
		}
		for (const link of links) this.#tell(`Only an address was shared: ${link}`, LINK_ONLY);
		return added;
	}

	/** Takes files in; each becomes a draft of its own. @returns the ids of those that can be read */
	async addFiles(files: readonly File[], troubles: Trouble[] = []): Promise<string[]> {
		this.troubles = troubles;
		const repository = await useRepository();
		const added: string[] = [];
		for (const file of files) {
			const read = await this.opener.open(file);
			if (!read) continue;
			if (!read.ok) {
				this.#tell(read.problem.message);
				continue;
			}
			const head = this.#newHead(read.value);
			this.#texts.set(head.id, read.value);
			const kept = await saveWaiting(repository, head.id, read.value);
			if (kept.ok) await saveHead(repository, head);
			else
				this.#tell(
					kept.problem.message,
					'The file itself is untouched. You can go on, but do not reload before the deck is made.'
				);
			this.heads = [...this.heads, head];
			added.push(head.id);
		}
		return added;
	}

	/** Reads the waiting documents one after another, the given one first. @returns the ids of the drafts made */
	async readWaiting(first?: string): Promise<string[]> {
		const made: string[] = [];
		const tried = new Set<string>();
		for (let next = this.#next(first, tried); next; next = this.#next(undefined, tried)) {
			tried.add(next.id);
			const raw = this.#texts.get(next.id) ?? (await loadWaiting(await useRepository(), next));
			if (!raw) {
				await this.#gone(next);
				continue;
			}
			const result = await this.#generate(next, raw);
			if (result.ok && !result.value) break;
			if (result.ok) made.push(next.id);
			else
				this.heads = this.heads.map((one) =>
					one.id === next.id ? { ...one, problem: result.problem } : one
				);
		}
		return made;
	}

	stop(): void {
		this.#generation?.stop();
	}

	/** Takes a draft off the list. @returns what puts it back */
	async remove(head: DraftHead): Promise<() => Promise<void>> {
		const repository = await useRepository();
		await saveHead(repository, { ...head, removed: true });
		await this.#refresh(repository);
		return async () => {
			await saveHead(repository, head);
			await this.#refresh(repository);
		};
	}

	forget(trouble: Trouble): void {
		this.troubles = this.troubles.filter((one) => one !== trouble);
	}

	/** Reads one document. @returns whether it was finished (neither stopped nor being read by another tab), or why not */
	async #generate(head: DraftHead, raw: ReadText): Promise<Result<boolean, string>> {
		const result = await alone(head.id, () => this.#read(head, raw));
		return result ?? { ok: true, value: false };
	}

	async #read(head: DraftHead, raw: ReadText): Promise<Result<boolean, string>> {
		this.running = { id: head.id, title: head.title, progress: undefined };
		const repository = await useRepository();
		await saveHead(repository, { ...head, started: true });
		const typed = this.text;
		this.#generation = startGeneration(raw, now(), (progress) => {
			if (this.running?.id === head.id) this.running = { ...this.running, progress };
		});
		const done = await this.#generation.done;
		this.#generation = undefined;
		const result = done.ok ? await this.#keepMade(repository, head, done.value) : done;
		if (!result.ok) await this.#putBack(repository, head);
		else {
			this.#texts.delete(head.id);
			if (head.typed && this.text === typed) await this.#clearTyped();
		}
		await this.#refresh(repository);
		this.running = undefined;
		if (result.ok) return { ok: true, value: true };
		const { kind, message } = result.problem;
		return kind === 'stopped' ? { ok: true, value: false } : { ok: false, problem: message };
	}

	#keepMade(repository: Repository, head: DraftHead, made: Generated): Promise<Stored> {
		const sentences = made.reading.statements.length + made.reading.rejected.length;
		const ready = {
			...head,
			sentences: this.running?.progress?.sentences || sentences,
			cards: made.cards.length
		};
		return saveGenerated(repository, ready, made);
	}

	/** What could not be read to the end waits again; what was typed stands in the field anyway. */
	async #putBack(repository: Repository, head: DraftHead): Promise<void> {
		const { started: _begun, ...waits } = head;
		if (head.typed) await eraseDraft(repository, head);
		else await saveHead(repository, waits);
	}

	async #clearTyped(): Promise<void> {
		this.text = this.title = '';
		await this.keepTyped();
	}

	#newHead(read: ReadText): DraftHead {
		const counts = { letters: read.text.length, sentences: 0, cards: 0, pieces: 0 };
		return { id: newId('text'), title: read.title, at: now(), stage: 'waiting', ...counts };
	}

	#next(first: string | undefined, tried: ReadonlySet<string>): DraftHead | undefined {
		const waiting = this.heads.filter((head) => head.stage === 'waiting' && !tried.has(head.id));
		return waiting.find((head) => head.id === first) ?? waiting[0];
	}

	async #gone(head: DraftHead): Promise<void> {
		const repository = await useRepository();
		await eraseDraft(repository, head);
		await this.#refresh(repository);
		if (head.typed) return;
		this.#tell(`The text of “${head.title}” is no longer stored on this device.`, 'Add the file again.');
	}

	async #refresh(repository: Repository): Promise<void> {
		const stored = (await draftHeads(repository)).filter((one) => !one.removed);
		const unstored = this.heads.filter(
			(one) => this.#texts.has(one.id) && !stored.some(({ id }) => id === one.id)
		);
		this.heads = [...stored, ...unstored];
	}

	#tell(message: string, safe?: string): void {
		this.#troubles += 1;
		this.troubles = [...this.troubles, { id: this.#troubles, message, ...(safe ? { safe } : {}) }];
	}
}

/** One for the whole application: a document goes on being read while another page is looked at. */
export const importJob = new ImportJob();
