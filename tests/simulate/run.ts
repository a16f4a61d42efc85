/**
 * `npm run simulate`: one memory in all formats. For learners who forget by known laws, a year of study with 1,000
 * cards: what is truly recalled when a review is asked, and how much work that takes, against free recall alone.
 * "Naive" takes each right answer for recall; "weighed" is what the app does (src/core/review/evidence.ts).
 */
import { LEARNERS, type Learner } from './learner';
import { MIXES, RECALL } from './mixes';
import { NAIVE, type Outcome, type Study, WEIGHED, year } from './year';

const SEEDS = [1, 2, 3];
const CARDS = 1000;

function mean(study: Omit<Study, 'seed'>): Outcome {
	const years = SEEDS.map((seed) => year({ ...study, seed }));
	const of = (key: keyof Outcome) => years.reduce((sum, one) => sum + one[key], 0) / years.length;
	return {
		answers: of('answers'),
		reviews: of('reviews'),
		recall: of('recall'),
		settled: of('settled'),
		knownAtEnd: of('knownAtEnd')
	};
}

const share = (part: number) => (100 * part).toFixed(1);
const change = (part: number, whole: number) =>
	`${part >= whole ? '+' : '−'}${share(Math.abs(part / whole - 1))} %`;
const points = (difference: number) => `${difference >= 0 ? '+' : '−'}${share(Math.abs(difference))}`;

function row(name: string, got: Outcome, free: Outcome): void {
	const cells = [
		name,
		share(got.recall),
		points(got.recall - free.recall),
		share(got.settled),
		change(got.reviews, free.reviews),
		change(got.answers, free.answers),
		got.knownAtEnd.toFixed(0)
	];
	console.log(`| ${cells.join(' | ')} |`);
}

function table(learner: Learner, desiredRetention: number): void {
	console.log(`\n${learner.name}, desired retention ${desiredRetention}\n`);
	console.log(
		'| asked in | true recall at review, % | against free recall | where the interval was over a day, % | reviews | all answers | of 1,000 known after a year |'
	);
	console.log('| --- | --- | --- | --- | --- | --- | --- |');
	const study = { learner, cards: CARDS, desiredRetention };
	const free = mean({ ...study, policy: WEIGHED, mix: RECALL });
	row('free recall', free, free);
	for (const mix of MIXES)
		for (const policy of [NAIVE, WEIGHED])
			row(`${mix.name}: ${policy.name}`, mean({ ...study, policy, mix }), free);
}

for (const desiredRetention of [0.9, 0.8]) for (const learner of LEARNERS) table(learner, desiredRetention);
