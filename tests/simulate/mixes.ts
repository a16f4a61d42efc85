/** What learners want to be asked in. */
import type { Mix } from './year';

export const RECALL: Mix = { name: 'free recall', formats: ['recall'], aside: 0, asides: [] };
export const MIXES: readonly Mix[] = [
	{ name: 'choice', formats: ['choice'], aside: 0, asides: [] },
	{ name: 'true or false', formats: ['true-false'], aside: 0, asides: [] },
	{
		name: 'all four in turn',
		formats: ['recall', 'typed', 'choice', 'true-false'],
		aside: 0,
		asides: []
	},
	{
		name: 'recall, a fifth in matches and quizzes',
		formats: ['recall'],
		aside: 0.2,
		asides: ['match', 'choice', 'true-false']
	}
];
