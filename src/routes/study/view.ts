/** What a session shows, put together for its components. */
import { hintsOf } from '#core/questions/hint';
import type { Question } from '#core/questions/question';
import type { Card } from '#core/model';
import type { ReviewSession } from '#state/review-session.svelte';
import type { Speakers } from '#state/speakers.svelte';
import { spoken } from '#ui/session/marked';
import type { StudyView } from '#ui/session/types';
import { speakerHues } from '#ui/speaker';

/** The question that is on the screen; undefined once the session is over. */
export function viewOf(
	{ screen, saving }: ReviewSession,
	speakers: Speakers,
	more: Pick<StudyView, 'href' | 'canRead'>
): StudyView | undefined {
	const { question, phase, turn, verdict, response, intervals, next } = screen;
	if (!question) return undefined;
	const helped = question.format === 'recall' || question.format === 'typed';
	return {
		...{ question, turn, verdict, response, intervals, next, saving },
		answered: phase === 'answered',
		hints: helped ? hintsOf(question.card) : [],
		hintsTaken: screen.hints,
		speaker: speakerOf(question.card, speakers),
		...more
	};
}

/** The question as it is read aloud. */
export function askedWords(question: Question): string {
	return question.format === 'true-false' ? question.claim : spoken(question.card.prompt);
}

function speakerOf(card: Card, speakers: Speakers): StudyView['speaker'] {
	const found = speakers.answerOf(card);
	if (!found) return undefined;
	const { id, name, description } = found;
	const hue = speakerHues(speakers.of.get(card.textId) ?? [])(id);
	return { name, hue, ...(description ? { description } : {}) };
}
