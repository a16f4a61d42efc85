import type { Candidate } from '../candidates/candidate';
import type { Passage } from '../passage';
import { normalAnswer, stemsOf } from '../words';
import type { Draw } from './choose';
import { dateDistractors, yearDistractors } from './dates';
import { numberDistractors } from './numbers';
import { phraseDistractors } from './phrases';
import { formKey } from './pool';
import type { Workshop } from '../workshop';

/** Whose candidates may stand for each other; the sort of a name says more than its kind. */
const ALSO: Partial<Record<Candidate['kind'], readonly Candidate['kind'][]>> = {
	term: ['term', 'name', 'phrase'],
	name: ['name', 'person'],
	person: ['person', 'name']
};

/**
 * Wrong answers of the answer's own kind for a cloze card; fewer than three means that it is no choice question.
 * @param shown the prompt and what stands above it
 */
export function distractorsFor(
	answer: Candidate,
	passage: Passage,
	shown: string,
	{ pool, elsewhere }: Pick<Workshop, 'pool' | 'elsewhere'>,
	draw: Draw
): string[] {
	const truths = new Set([...truthsOf(passage), ...elsewhere.answers(passage, answer.text)]);
	if (answer.quantity)
		return numberDistractors(answer, pool.numbers.get(formKey(answer)) ?? [], truths, draw);
	if (answer.kind === 'year') {
		const bounds = yearBounds(answer, passage, pool.latestYear);
		return yearDistractors(answer, bounds, pool.years, truths, draw);
	}
	if (answer.date)
		return dateDistractors(answer, pool.latestYear, draw.random).filter(
			(text) => !truths.has(normalAnswer(text))
		);
	const named = (ALSO[answer.kind] ?? [answer.kind]).flatMap((kind) => pool.byKind.get(kind) ?? []);
	// What somebody called a thing may be any part of a sentence: only other such words fit in its place.
	const others =
		answer.role === 'quoted' ? named.filter(({ role }) => role === 'quoted' || role === 'defined') : named;
	const { sortOf, takesThe } = pool;
	return phraseDistractors(answer, others, { stemsShown: stemsOf(shown), truths, sortOf, takesThe }, draw);
}

const TRUTHS = new WeakMap<Passage, ReadonlySet<string>>();

/** Everything that stands in the sentence is true of it, so none of it is a wrong answer. */
function truthsOf(passage: Passage): ReadonlySet<string> {
	const known = TRUTHS.get(passage);
	if (known) return known;
	const truths = new Set(passage.candidates.map((one) => normalAnswer(one.text)));
	TRUTHS.set(passage, truths);
	return truths;
}

/** Between the years that stand before and after it in the sentence. */
function yearBounds(answer: Candidate, passage: Passage, latest: number): { after: number; before: number } {
	const year = answer.date?.year ?? 0;
	const others = passage.candidates.flatMap((one) =>
		one !== answer && one.date?.year ? [one.date.year] : []
	);
	return {
		after: Math.max(0, ...others.filter((other) => other < year)),
		before: Math.min(Math.max(latest, year) + 1, ...others.filter((other) => other > year))
	};
}
