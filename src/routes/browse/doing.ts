/** Doing something to cards of a list: it is said how that went, and all of it can be taken back. */
import type { CardId, DeckId } from '#core/model';
import { useRepository } from '#state/app.svelte';
import type { Act, Outcome } from '#state/card-acts';
import type { CardList } from '#state/card-list.svelte';
import { paths } from '#state/paths';
import { actWords, type Said } from '#ui/cards/act-words';
import type { Study } from '#ui/cards/ActSheet.svelte';
import { FLAG_LOOKS } from '#ui/cards/flags';
import { say } from '#ui/say';

/** Does it to these cards. */
export async function doTo(
	list: CardList,
	act: Act,
	ids: readonly CardId[],
	deckNames: ReadonlyMap<DeckId, string>
): Promise<void> {
	const outcome = await list.act(act, ids);
	if (act.do === 'delete') list.select(ids, false);
	const words = actWords(said(act, deckNames), outcome.changed, outcome.done, outcome.asked);
	if (outcome.problem)
		await say(`${outcome.problem.message} ${words}`, { problem: true, ...undoing(list, outcome) });
	else await say(words, undoing(list, outcome));
}

function said(act: Act, deckNames: ReadonlyMap<DeckId, string>): Said {
	if (act.do === 'move') return { do: 'move', to: deckNames.get(act.deck) ?? 'another deck' };
	if (act.do === 'flag') return { do: 'flag', word: act.flag && FLAG_LOOKS[act.flag].word };
	return act;
}

function undoing(list: CardList, outcome: Outcome): { undo?: () => Promise<void> } {
	if (outcome.changed === 0) return {};
	return {
		undo: async () => {
			const undone = await list.undo(outcome);
			if (!undone.ok) await say(undone.problem.message, { problem: true, ...undoing(list, outcome) });
		}
	};
}

/** Hands these cards to a session; gives its address, or nothing where there is nothing to ask. */
export async function sessionOf(
	list: CardList,
	ids: readonly CardId[],
	how: Study
): Promise<string | undefined> {
	const { handOver } = await import('#state/session-note');
	const asked = await list.toStudy(ids, how === 'due');
	if (asked.length === 0) {
		await say(how === 'due' ? 'None of these is due today.' : 'All of these are suspended.');
		return undefined;
	}
	await handOver(await useRepository(), asked);
	const deck = list.deck ? { deck: list.deck } : {};
	return paths.studyAs({ these: true, ...deck, ...(how === 'practice' ? { cram: true } : {}) });
}
