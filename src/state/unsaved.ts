/** Answers that only this browser holds, and asking it to keep them. */
import { unsavedAnswers, wantsBackup } from '#core/exchange/unsaved';
import type { EpochMs } from '#core/model';
import type { Repository } from '#storage/repository';
import { zone } from './app.svelte';
import { remember, remembered } from './remember';

/** How many answers no file holds, when it is time to say so; else 0. */
export async function unsaved(repository: Repository, at: EpochMs): Promise<number> {
	const [answers, file, { remindBackup }] = await Promise.all([
		repository.answerCount(),
		repository.lastFile(),
		repository.settings()
	]);
	const open = unsavedAnswers(answers, file?.answers);
	if (!remindBackup || open === 0) return 0;
	const since = file?.at ?? (await firstDeckAt(repository, at));
	return wantsBackup({ answers: open, since }, at) ? open : 0;
}

async function firstDeckAt(repository: Repository, at: EpochMs): Promise<EpochMs> {
	const decks = await repository.overview(at, zone);
	return Math.min(at, ...decks.map(({ deck }) => deck.createdAt));
}

const ASKED = 'verso:asked-to-keep';
/** From so many answers on it would hurt to lose them. */
const MATTERS = 20;

/** Asks the browser, once, not to clear what is stored when space runs short. */
export async function askToKeep(repository: Repository): Promise<void> {
	if (!navigator.storage?.persist || remembered(ASKED)) return;
	if ((await repository.answerCount()) < MATTERS) return;
	remember(ASKED, 'yes');
	if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
