/** What is done to a card in the middle of a session: edited, put aside, brought back. */
import type { Card } from '#core/model';
import type { StorageProblem } from '#storage/repository';
import type { Sitting } from './session-sitting';

export async function editCard(session: Sitting, changed: Card): Promise<StorageProblem | undefined> {
	const { screen, course, tools } = session;
	const stored = await tools.repository.saveCards([changed]);
	if (!stored.ok) return stored.problem;
	course.replace(changed);
	if (screen.question?.card.id !== changed.id) return undefined;
	if (course.judged) screen.question = { ...screen.question, card: changed };
	else session.next('Changed. ', changed);
	return undefined;
}

export async function suspendCard(session: Sitting, card: Card | undefined): Promise<Card | undefined> {
	if (!card || session.saving) return undefined;
	const stored = await session.stored(
		async () => void (await suspendCard(session, card)),
		() => session.tools.repository.saveCards([{ ...card, suspended: true }])
	);
	if (!stored) return undefined;
	session.course.drop(card.id);
	if (session.screen.question?.card.id === card.id) session.next('Suspended. ');
	return card;
}

export async function unsuspendCard(session: Sitting, card: Card): Promise<void> {
	const { course } = session;
	const back = { ...card, suspended: false };
	const stored = await session.stored(
		() => unsuspendCard(session, card),
		() => session.tools.repository.saveCards([back])
	);
	if (!stored) return;
	if (!course.done.some((one) => one.cardId === card.id)) {
		course.first(back);
		session.next('It is back. ', back);
	} else if (back.memory.state !== 'review') course.last(back);
}
