/** Undo and redo in a session, and past its start through all that the log holds. Both are entries in the log. */
import type { Card, ReviewLog } from '#core/model';
import { isAnswer } from '#core/review/log';
import { undo } from '#core/review/undo';
import { lookBack, takeBackAct, type Act } from './history';
import type { Sitting } from './session-sitting';

/**
 * Takes back the last answer of the session: an entry in the log, the card as it was, and the question again. At the
 * session's start it goes on with what was done before it, and returns that, to be told.
 */
export async function takeBack(session: Sitting): Promise<Act | undefined> {
	const { course, tools, past } = session;
	const { repository, now } = tools;
	if (session.saving) return undefined;
	const last = course.done.at(-1);
	if (!last) return takeBackEarlier(session);
	const [card, logs] = await Promise.all([repository.card(last.cardId), repository.logsOfCard(last.cardId)]);
	const target = logs.find((log) => log.id === last.logId);
	course.done = course.done.slice(0, -1);
	if (!card || !target) {
		session.next('That card is gone. ');
		return undefined;
	}
	const taken = undo(card, target, logs, now(), session.circumstances(card));
	const recorded = await session.stored(
		async () => void (await takeBack(session)),
		() => repository.record([taken])
	);
	if (!recorded) {
		course.done = [...course.done, last];
		return undefined;
	}
	past.undone = [...past.undone, last];
	course.first(taken.card);
	session.next('Taken back. ', taken.card);
	await past.look(repository);
	return undefined;
}

/** Takes back what was done before this session. The card of an answer is asked here, at once. */
async function takeBackEarlier(session: Sitting): Promise<Act | undefined> {
	const { course, tools, past } = session;
	const { undo: act } = await lookBack(tools.repository);
	if (!act) return undefined;
	const recorded = await session.stored(
		async () => void (await takeBackEarlier(session)),
		() => takeBackAct(tools, act)
	);
	if (!recorded) return undefined;
	const cards = await cardsOf(session, act.entries);
	const [card] = cards;
	if (card && !card.suspended && act.entries.every(isAnswer)) {
		course.first(card);
		session.next('Taken back. ', card);
	} else {
		for (const one of cards) course.replace(one);
		session.next('Taken back. ');
	}
	await past.look(tools.repository);
	return act;
}

/** Does again what was taken back last, in this session or before it, if nothing was answered since. */
export async function doAgain(session: Sitting): Promise<void> {
	const { course, tools, past } = session;
	if (session.saving) return;
	const { redo: act } = await lookBack(tools.repository);
	if (!act) return past.look(tools.repository);
	const recorded = await session.stored(
		() => doAgain(session),
		() => takeBackAct(tools, act)
	);
	if (!recorded) return;
	for (const card of await cardsOf(session, act.entries)) {
		const logs = await tools.repository.logsOfCard(card.id);
		const again = logs.find((log) => act.entries.some((one) => one.kind === 'undo' && one.undoes === log.id));
		const own = past.undone.find((one) => one.logId === again?.id);
		if (again && isAnswer(again)) course.answeredAgain(card, again.rating, own);
		else course.replace(card);
		past.undone = past.undone.filter((one) => one !== own);
	}
	session.next('Done again. ');
	await past.look(tools.repository);
}

/** The cards of these entries, as they are now. */
async function cardsOf({ tools }: Sitting, entries: readonly ReviewLog[]): Promise<Card[]> {
	const ids = [...new Set(entries.map(({ cardId }) => cardId))];
	const cards = await Promise.all(ids.map((id) => tools.repository.card(id)));
	return cards.filter((card) => card !== undefined);
}
