/** An answer that was stored, and is judged the other way: by entries in the log. */
import { acceptSpelling } from '#core/questions/typed';
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
