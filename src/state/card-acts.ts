/**
 * What can be done to many cards. Thousands are done in steps, each one strict transaction, so that the page stays
 * alive and can tell how far it is; what was done can be taken back as a whole, also when it was stopped halfway.
 */
import { withBurial, withFlag } from '#core/browse/marks';
import { withTags } from '#core/browse/tags';
import type { Card, CardId, DeckId, EpochMs, Flag, Result, ReviewLog } from '#core/model';
import { setDue } from '#core/review/set-due';
import { endOfStudyDay } from '#core/review/study-day';
import type { Repository, StorageProblem } from '#storage/repository';
import { startOver, takeBack } from './start-over';

export type Act =
	| { do: 'suspend' | 'resume' | 'bury' | 'unbury' | 'reset' | 'delete' }
	| { do: 'move'; deck: DeckId }
	| { do: 'tag'; add: readonly string[]; remove: readonly string[] }
	| { do: 'flag'; flag: Flag | undefined }
	/** Asked in so many study days from today. */
	| { do: 'due'; inDays: number };

export interface ActTools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
}
/** Told after each step; returning false stops before the next one. */
export type Progress = (done: number) => boolean;

export interface Outcome {
	/** Cards that were changed. */
	changed: number;
	/** Cards that were looked at: fewer than asked for when it was stopped or failed. */
	done: number;
	asked: number;
	/** Why it ended before all were done. */
	problem?: StorageProblem;
	/** Takes back all that was done, and says why where it cannot. */
	undo(progress: Progress): Promise<StorageProblem | undefined>;
}

/** So many cards a transaction: about a tenth of a second. */
const STEP = 500;

type Step = { changed: number; undo: () => Promise<Result<unknown, StorageProblem>> };

/** Does it to cards, in order; those that are gone are passed over. */
export async function perform(
	tools: ActTools,
	act: Act,
	ids: readonly CardId[],
	progress: Progress
): Promise<Outcome> {
	const steps: Step[] = [];
	const outcome = (done: number, problem?: StorageProblem): Outcome => ({
		changed: steps.reduce((sum, step) => sum + step.changed, 0),
		done,
		asked: ids.length,
		...(problem ? { problem } : {}),
		undo: (tell) => undoAll(steps, tell)
	});
	let done = 0;
	while (done < ids.length) {
		const some = ids.slice(done, done + STEP);
		const step = await performStep(tools, act, some);
		if (!step.ok) return outcome(done, step.problem);
		steps.push(step.value);
		done += some.length;
		if (!progress(done)) break;
	}
	return outcome(done);
}

async function undoAll(steps: Step[], progress: Progress): Promise<StorageProblem | undefined> {
	let done = 0;
	for (let step = steps.at(-1); step; step = steps.at(-1)) {
		const undone = await step.undo();
		if (!undone.ok) return undone.problem;
		steps.pop();
		done += step.changed;
		progress(done);
	}
	return undefined;
}

function performStep(
	tools: ActTools,
	act: Act,
	ids: readonly CardId[]
): Promise<Result<Step, StorageProblem>> {
	switch (act.do) {
		case 'suspend':
		case 'resume':
			return change(
				tools,
				ids,
				(card) => ({ ...card, suspended: act.do === 'suspend' }),
				(card, before) => ({
					...card,
					suspended: before.suspended
				})
			);
		case 'bury':
		case 'unbury': {
			const until = act.do === 'bury' ? endOfStudyDay(tools.now(), tools.zone) : undefined;
			return change(
				tools,
				ids,
				(card) => withBurial(card, until),
				(card, before) => withBurial(card, before.buriedUntil)
			);
		}
		case 'flag':
			return change(
				tools,
				ids,
				(card) => withFlag(card, act.flag),
				(card, before) => withFlag(card, before.flag)
			);
		case 'tag':
			return change(
				tools,
				ids,
				(card) =>
					withTags(
						card,
						[...(card.tags ?? []), ...act.add].filter((tag) => !act.remove.includes(tag))
					),
				(card, before) => withTags(card, before.tags ?? [])
			);
		case 'move':
			return change(
				tools,
				ids,
				(card) => ({ ...card, deckId: act.deck }),
				(card, before) => ({
					...card,
					deckId: before.deckId
				})
			);
		case 'delete':
			return remove(tools, ids);
		case 'reset':
			return log(tools, ids, (cards) => startOver(tools, cards));
		case 'due':
			return log(tools, ids, (cards) => {
				const at = tools.now();
				const moved = cards.map((card) => setDue(card, act.inDays, at, tools.zone));
				return tools.repository.record(moved.filter((entry) => entry !== undefined));
			});
	}
}

/** Only the field that was changed is put back: what was edited since stays. */
async function change(
	{ repository }: ActTools,
	ids: readonly CardId[],
	make: (card: Card) => Card,
	unmake: (card: Card, before: Card) => Card
): Promise<Result<Step, StorageProblem>> {
	const changed = await repository.changeCards(ids, make);
	if (!changed.ok) return changed;
	const { cards, decks } = changed.value;
	const before = new Map(cards.map((card) => [card.id, card]));
	const undo = () =>
		repository.changeCards([...before.keys()], (card) => unmake(card, before.get(card.id) ?? card), decks);
	return { ok: true, value: { changed: cards.length, undo } };
}

async function remove(
	{ repository }: ActTools,
	ids: readonly CardId[]
): Promise<Result<Step, StorageProblem>> {
	const removed = await repository.removeCards(ids);
	if (!removed.ok) return removed;
	const undo = () => repository.restoreCards(removed.value);
	return { ok: true, value: { changed: removed.value.length, undo } };
}

/** What changes memory is an entry in the log, and so is taking it back. */
async function log(
	tools: ActTools,
	ids: readonly CardId[],
	write: (cards: Card[]) => Promise<Result<ReviewLog[], StorageProblem>>
): Promise<Result<Step, StorageProblem>> {
	const written = await write(await tools.repository.cards(ids));
	if (!written.ok) return written;
	const undo = () => takeBack(tools, written.value);
	return { ok: true, value: { changed: written.value.length, undo } };
}
