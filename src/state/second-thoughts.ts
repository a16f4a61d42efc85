/** An answer that was stored, and is taken back or judged the other way. Both are entries in the log. */
import { acceptSpelling } from '#core/questions/typed';
import { undo } from '#core/review/undo';
import { counted, regrade, verdictOf } from './judging';
import type { Sitting } from './session-sitting';

/**
 * The learner differs from the judgement on the screen. The log takes the answer back and holds it anew, in one
 * transaction; a typed variant that was right is remembered.
 */
export async function differ(session: Sitting): Promise<void> {
	const { screen, course, tools } = session;
	const { question, verdict } = screen;
	const { judged } = course;
	if (!question || !verdict || !judged || session.saving) return;
	const next = verdictOf(!verdict.right, verdict.expected);
	const given = { ...judged.given, rating: counted(next.rating, screen.hints) };
	let card = question.card;
	const logs = await session.stored(
		() => differ(session),
		async () => {
			const known = await tools.repository.logsOfCard(card.id);
			const again = regrade(card, judged.log, known, given, tools.now(), session.circumstances(card));
			card = again.card;
			return tools.repository.record(again.entries);
		}
	);
	const log = logs?.value.at(-1);
	if (!log) return;
	course.recount(judged, card, given, log);
	screen.question = { ...question, card };
	screen.verdict = { ...next, rating: given.rating };
	course.note();
	screen.announcement = next.right ? 'Counted as right' : 'Counted as not known';
	if (question.format === 'typed') await learnSpelling(session, next.right);
}

/** Remembers a variant that the learner says is right, or forgets it again. */
async function learnSpelling(session: Sitting, right: boolean): Promise<void> {
	const { screen, course } = session;
	const { question, response } = screen;
	if (!question || !course.judged || !response) return;
	const before = { ...question.card, accepted: course.judged.accepted };
	const card = right ? acceptSpelling(before, response) : before;
	if (card.accepted.length === question.card.accepted.length) return;
	const stored = await session.stored(
		() => learnSpelling(session, right),
		() => session.tools.repository.saveCards([card])
	);
	if (!stored) return;
	course.replace(card);
	screen.question = { ...question, card };
}

/** Takes back the last answer: an entry in the log, the card as it was, and the question again. */
export async function takeBack(session: Sitting): Promise<void> {
	const { course, tools } = session;
	const { repository, now } = tools;
	const last = course.done.at(-1);
	if (!last || session.saving) return;
	const [card, logs] = await Promise.all([repository.card(last.cardId), repository.logsOfCard(last.cardId)]);
	const target = logs.find((log) => log.id === last.logId);
	course.done = course.done.slice(0, -1);
	if (!card || !target) return session.next('That card is gone. ');
	const taken = undo(card, target, logs, now(), session.circumstances(card));
	const recorded = await session.stored(
		() => takeBack(session),
		() => repository.record([taken])
	);
	if (!recorded) {
		course.done = [...course.done, last];
		return;
	}
	course.first(taken.card);
	session.next('Taken back. ', taken.card);
}
