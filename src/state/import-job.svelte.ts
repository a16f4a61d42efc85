/**
 * How documents come in: what is typed, the files that wait, the one that is being read, and the drafts that
 * are ready. Everything is kept as one goes, so that a reload, an update or a closed phone loses nothing.
 */
import type { Progress } from '#core/pipeline';
import type { Result } from '#core/model';
import { MOST_BYTES, readFile, readPasted, type FileProblem, type ReadText } from '#files/read';
import type { Repository } from '#storage/repository';
import { startGeneration, warmGenerator, type Generation } from '#workers/generate-client';
import { newId, now, useRepository } from './app.svelte';
import {
	draftHeads,
	eraseDraft,
	loadWaiting,
	saveGenerated,
	saveHead,
	saveWaiting,
	type DraftHead
} from './draft-store';

const TYPED = 'add:typed';
/** Typing is kept this long after the last key, in milliseconds. */
const KEEP_AFTER = 250;

interface Typed {
	text: string;
	title: string;
}
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

	/** Texts of files, in case that there is no room to keep them. */
	readonly #texts = new Map<string, ReadText>();
	#generation: Generation | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#troubles = 0;

	/** Brings back what was typed and what waits. */
	async load(): Promise<void> {
		const repository = await useRepository();
		const typed = await repository.note<Typed>(TYPED);
		if (typed && this.text === '') ({ text: this.text, title: this.title } = typed);
		const heads = await draftHeads(repository);
		if (!this.loaded)
			for (const head of heads.filter((one) => one.removed)) await eraseDraft(repository, head);
		await this.#refresh(repository);
		this.loaded = true;
		warmGenerator();
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
		const typed: Typed = { text: this.text, title: this.title };
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
		const head = this.#newHead(read.value);
		const made = await this.#generate(head, read.value);
		if (!made.ok) return void this.#tell(made.problem);
		if (!made.value) return undefined;
		this.text = this.title = '';
		await this.keepTyped();
		return head.id;
	}

	/** Takes files in; each becomes a draft of its own. @returns the ids of those that can be read */
	async addFiles(files: readonly File[]): Promise<string[]> {
		this.troubles = [];
		const repository = await useRepository();
		const added: string[] = [];
		for (const file of files) {
			const read = await readBytes(file);
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
			const raw = this.#texts.get(next.id) ?? (await loadWaiting(await useRepository(), next.id));
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

	/** Reads one document. @returns whether it was finished (not stopped), or why it could not be */
	async #generate(head: DraftHead, raw: ReadText): Promise<Result<boolean, string>> {
		this.running = { id: head.id, title: head.title, progress: undefined };
		this.#generation = startGeneration(raw, now(), (progress) => {
			if (this.running?.id === head.id) this.running = { ...this.running, progress };
		});
		const done = await this.#generation.done;
		this.#generation = undefined;
		try {
			if (!done.ok)
				return done.problem.kind === 'stopped'
					? { ok: true, value: false }
					: { ok: false, problem: done.problem.message };
			const repository = await useRepository();
			const sentences = done.value.reading.statements.length + done.value.reading.rejected.length;
			const ready: DraftHead = {
				...head,
				sentences: this.running?.progress?.sentences || sentences,
				cards: done.value.cards.length
			};
			const saved = await saveGenerated(repository, ready, done.value);
			if (!saved.ok) return { ok: false, problem: saved.problem.message };
			this.#texts.delete(head.id);
			await this.#refresh(repository);
			return { ok: true, value: true };
		} finally {
			this.running = undefined;
		}
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

async function readBytes(file: File): Promise<Result<ReadText, FileProblem>> {
	if (file.size > MOST_BYTES) return readFile(file.name, file.type, new Uint8Array(MOST_BYTES + 1));
	try {
		return readFile(file.name, file.type, new Uint8Array(await file.arrayBuffer()));
	} catch {
		const message = `“${file.name}” could not be opened. If it is a folder, or lies in a cloud, copy the file to this device first.`;
		return { ok: false, problem: { kind: 'unreadable', message } };
	}
}
