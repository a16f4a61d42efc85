import { describe, expect, it } from 'vitest';
import type {
	CardId,
	DraftCard,
	Reading,
	SectionId,
	Speaker,
	SpeakerId,
	StatementId,
	TextId
} from '#core/model';
import {
	describeSpeaker,
	mergeSpeakers,
	renameSpeaker,
	splitSpeaker,
	type SpeakersState
} from '#core/statements/speakers/speakers-edit';

const TEXT =
	'Yan Laon argues that open models win. Laon visited Wang Laboratories. Alexander Wang says chips leaked. Vera Wang doubts it.';
const [LAON, WANG, VERA, TAN, JEVONS, EXPERTS] = ['laon', 'wang', 'vera', 'tan', 'jevons', 'experts'].map(
	(id) => id as SpeakerId
) as [SpeakerId, SpeakerId, SpeakerId, SpeakerId, SpeakerId, SpeakerId];
const speaker = (id: SpeakerId, name: string, ...aliases: string[]): Speaker => ({
	id,
	name,
	aliases,
	named: true
});
const base = (id: string, statement: string, sentence: string) => {
	const start = TEXT.indexOf(sentence);
	const span = { start, end: start + sentence.length };
	return {
		id: id as CardId,
		textId: 'text' as TextId,
		statementId: statement as StatementId,
		sectionId: 'section' as SectionId,
		context: '',
		score: 0.5,
		evidence: { textId: 'text' as TextId, span, exact: sentence, prefix: '', suffix: '' }
	};
};
const OPEN = 'Yan Laon argues that open models win.';
const LABS = 'Laon visited Wang Laboratories.';
const CHIPS = 'Alexander Wang says chips leaked.';

const who = (id: string, statement: string, sentence: string, holder: SpeakerId, card: Partial<DraftCard>) =>
	({
		...base(id, statement, sentence),
		asks: 'speaker',
		speakerIds: [holder],
		said: 'Open models win',
		prompt: 'Who argues that open models win?',
		answer: '',
		accepted: [],
		distractors: [],
		...card
	}) as DraftCard;

function state(): SpeakersState<DraftCard> {
	const attributed = (id: string, sentence: string, holder: SpeakerId) => {
		const span = { start: TEXT.indexOf(sentence), end: TEXT.indexOf(sentence) + sentence.length };
		return {
			id: id as StatementId,
			textId: 'text' as TextId,
			span,
			sectionId: 'section' as SectionId,
			fingerprint: id,
			confidence: 1,
			kind: 'attributed' as const,
			opinion: true,
			attribution: {
				speakerIds: [holder],
				source: span,
				cue: [],
				content: [span],
				form: 'indirect' as const,
				polarity: 'asserts' as const
			}
		};
	};
	const reading: Reading = {
		text: {
			id: 'text' as TextId,
			title: 'Talk',
			mediaType: 'text/plain',
			language: 'en',
			importedAt: 0,
			text: TEXT,
			sections: [],
			contentHash: ''
		},
		speakers: [
			speaker(LAON, 'Yan Laon', 'Laon'),
			speaker(WANG, 'Alexander Wang'),
			speaker(VERA, 'Vera Wang'),
			speaker(TAN, 'Garry Tan'),
			speaker(JEVONS, 'Jevons'),
			{ ...speaker(EXPERTS, 'some experts'), named: false }
		],
		statements: [
			attributed('open', OPEN, LAON),
			attributed('labs', LABS, LAON),
			attributed('chips', CHIPS, WANG)
		],
		rejected: [],
		notices: []
	};
	const cards: DraftCard[] = [
		who('c-open', 'open', OPEN, LAON, {
			answer: 'Yan Laon',
			accepted: ['Yan Laon', 'Laon'],
			distractors: ['Alexander Wang', 'Vera Wang', 'Garry Tan']
		}),
		who('c-labs', 'labs', LABS, LAON, {
			prompt: 'Who visited the laboratories?',
			answer: 'Yan Laon',
			accepted: ['Yan Laon', 'Laon', 'the Frenchman'],
			distractors: ['Alexander Wang', 'Vera Wang', 'Garry Tan']
		}),
		who('c-chips', 'chips', CHIPS, WANG, {
			prompt: 'Who says chips leaked?',
			said: 'Chips leaked, as Laon heard',
			answer: 'Alexander Wang',
			accepted: ['Alexander Wang'],
			distractors: ['Yan Laon', 'Garry Tan', 'Jevons']
		}),
		{
			...base('claim', 'open', OPEN),
			asks: 'claim',
			speakerIds: [LAON],
			prompt: 'What does Yan Laon argue about models?',
			answer: 'Open models win',
			accepted: ['Open models win'],
			distractors: []
		},
		{
			...base('detail', 'labs', LABS),
			asks: 'detail',
			answerSpan: { start: 0, end: 4 },
			prompt: '____ visited Wang Laboratories.',
			answer: 'Laon',
			accepted: ['Laon'],
			distractors: ['Vera Wang', 'Jevons', 'Laonnais'],
			context: 'President Laon’s travels'
		}
	];
	return { reading, cards };
}
const card = ({ cards }: SpeakersState<DraftCard>, id: string) => cards.find((one) => one.id === id);
const named = ({ reading }: SpeakersState<DraftCard>, id: SpeakerId) =>
	reading.speakers.find((one) => one.id === id);

describe('renaming a speaker', () => {
	const after = () => renameSpeaker(state(), LAON, 'Yann LeCun');

	it('makes the old name an alias that still counts as right', () => {
		expect(named(after(), LAON)).toMatchObject({ name: 'Yann LeCun', aliases: ['Laon', 'Yan Laon'] });
		expect(card(after(), 'c-open')).toMatchObject({
			answer: 'Yann LeCun',
			accepted: ['Yann LeCun', 'Yan Laon', 'Laon', 'LeCun']
		});
	});

	it('keeps a spelling that the learner wrote', () => {
		expect(card(after(), 'c-labs')?.accepted).toContain('the Frenchman');
	});

	it('follows into prompts, answers, distractors, contexts and what a round shows', () => {
		expect(card(after(), 'claim')?.prompt).toBe('What does Yann LeCun argue about models?');
		expect(card(after(), 'c-chips')).toMatchObject({
			said: 'Chips leaked, as LeCun heard',
			distractors: ['Yann LeCun', 'Garry Tan', 'Jevons']
		});
		expect(card(after(), 'detail')).toMatchObject({
			answer: 'LeCun',
			accepted: ['LeCun', 'Laon'],
			context: 'President LeCun’s travels'
		});
	});

	it('changes whole words only', () => {
		expect(card(after(), 'detail')?.distractors).toContain('Laonnais');
	});

	it('never changes evidence, ids or the document', () => {
		const before = state();
		expect(after().reading.text).toEqual(before.reading.text);
		expect(after().cards.map((one) => [one.id, one.evidence])).toEqual(
			before.cards.map((one) => [one.id, one.evidence])
		);
	});

	it('is restored by renaming back', () => {
		expect(renameSpeaker(after(), LAON, 'Yan Laon')).toEqual(state());
	});

	it('leaves a surname alone that two people share, and things named with it', () => {
		const renamed = renameSpeaker(state(), WANG, 'Alexandr Zhang');
		expect(card(renamed, 'detail')).toMatchObject({
			prompt: '____ visited Wang Laboratories.',
			distractors: ['Vera Wang', 'Jevons', 'Laonnais']
		});
		expect(card(renamed, 'c-open')?.distractors).toEqual(['Alexandr Zhang', 'Vera Wang', 'Garry Tan']);
	});

	it('takes no mark that would turn the line around it', () => {
		const turned = renameSpeaker(state(), LAON, '\u202eYann\u200b LeCun\u202c ');
		expect(named(turned, LAON)?.name).toBe('Yann LeCun');
	});

	it('does not double a first name that is there already', () => {
		const start = renameSpeaker(state(), JEVONS, 'William Jevons');
		const again = renameSpeaker(renameSpeaker(start, JEVONS, 'Jevons'), JEVONS, 'William Jevons');
		expect(card(again, 'c-chips')?.distractors).toContain('William Jevons');
	});

	it('hands back the cards it did not touch as they were', () => {
		const before = state();
		const renamed = renameSpeaker(before, JEVONS, 'William Jevons');
		expect(card(renamed, 'c-open')).toBe(card(before, 'c-open'));
		expect(renameSpeaker(before, JEVONS, '  ')).toBe(before);
	});
});

describe('merging two speakers', () => {
	const after = () => mergeSpeakers(state(), LAON, WANG);

	it('unites their names and moves statements and cards', () => {
		expect(named(after(), LAON)).toBeUndefined();
		expect(named(after(), WANG)?.aliases).toEqual(['Yan Laon', 'Laon']);
		const held = after().reading.statements.map(
			(one) => one.kind === 'attributed' && one.attribution.speakerIds
		);
		expect(held).toEqual([[WANG], [WANG], [WANG]]);
		expect(card(after(), 'c-open')).toMatchObject({ speakerIds: [WANG], answer: 'Alexander Wang' });
	});

	it('accepts the names of both, on the cards of both', () => {
		expect(card(after(), 'c-open')?.accepted).toEqual(expect.arrayContaining(['Alexander Wang', 'Yan Laon']));
		expect(card(after(), 'c-chips')?.accepted).toEqual(expect.arrayContaining(['Alexander Wang', 'Laon']));
	});

	it('takes away options that are now right, and puts other named speakers in their place', () => {
		expect(card(after(), 'c-open')?.distractors).toEqual(['Vera Wang', 'Garry Tan', 'Jevons']);
		expect(card(after(), 'c-chips')?.distractors).toEqual(['Garry Tan', 'Jevons', 'Vera Wang']);
	});

	it('keeps the name of the one who has one', () => {
		expect(named(mergeSpeakers(state(), TAN, EXPERTS), EXPERTS)).toMatchObject({
			name: 'Garry Tan',
			named: true,
			aliases: ['some experts']
		});
	});

	it('asks for one person where both held one statement', () => {
		const both = state();
		both.cards = [
			who('two', 'open', OPEN, LAON, { speakerIds: [LAON, WANG], answer: 'Yan Laon', accepted: ['Yan Laon'] })
		];
		expect(card(mergeSpeakers(both, LAON, WANG), 'two')).toMatchObject({ speakerIds: [WANG] });
	});
});

describe('splitting a speaker', () => {
	const NEW = { id: 'new' as SpeakerId, name: 'Laon' };
	const after = () => splitSpeaker(state(), LAON, NEW, ['labs' as StatementId]);

	it('gives some statements to somebody new, with their cards', () => {
		expect(named(after(), NEW.id)).toEqual({ id: 'new', name: 'Laon', aliases: [], named: true });
		expect(card(after(), 'c-labs')).toMatchObject({ speakerIds: ['new'], answer: 'Laon' });
		expect(card(after(), 'c-open')).toMatchObject({ speakerIds: [LAON], answer: 'Yan Laon' });
	});

	it('no longer takes the one for the other', () => {
		expect(named(after(), LAON)?.aliases).toEqual([]);
		expect(card(after(), 'c-labs')?.accepted).toEqual(['Laon', 'the Frenchman']);
	});

	it('can give statements to a speaker who is there already', () => {
		const moved = splitSpeaker(state(), LAON, { id: TAN, name: 'Garry Tan' }, ['open' as StatementId]);
		expect(moved.reading.speakers).toHaveLength(6);
		expect(card(moved, 'c-open')).toMatchObject({ speakerIds: [TAN], answer: 'Garry Tan' });
		expect(card(moved, 'c-open')?.distractors).not.toContain('Garry Tan');
		expect(card(moved, 'c-open')?.distractors).toHaveLength(3);
		expect(card(moved, 'claim')?.prompt).toBe('What does Garry Tan argue about models?');
	});
});

describe('describing a speaker', () => {
	it('says who somebody is, and takes it back with empty words', () => {
		const told = describeSpeaker(state(), WANG, ' founder of a company ');
		expect(named(told, WANG)?.description).toBe('founder of a company');
		expect(named(describeSpeaker(told, WANG, ''), WANG)).toEqual(named(state(), WANG));
		expect(told.cards).toEqual(state().cards);
	});
});
