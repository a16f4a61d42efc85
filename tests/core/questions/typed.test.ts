import { describe, expect, test } from 'vitest';
import { acceptSpelling, judgeTyped } from '#core/questions/typed';
import { detailCard, speakerCard } from '../../fixtures/cards';

const judged = (answer: string, typed: string, distractors: string[] = []) => {
	const { right, near } = judgeTyped(detailCard('c', { answer, distractors }), typed);
	return right ? (near ? 'near' : 'right') : 'wrong';
};

describe('the same answer in another spelling is right', () => {
	test.each([
		['DeepSeek', 'deepseek'],
		['São Paulo', 'sao paulo'],
		['Ærø', 'aero'],
		['the Federal Reserve', 'Federal Reserve'],
		['Federal Reserve', 'the federal reserve.'],
		['open source', 'open-source'],
		['U.S.', 'US'],
		['research & development', 'Research and Development'],
		["OpenAI's", 'OpenAI'],
		['don’t panic', "don't panic"],
		['$5 million', '5m dollars'],
		['$5 million', 'five million dollars'],
		['$5 million', '$5,000,000'],
		['$5 million', '5 million US dollars'],
		['$5 million', 'US$5m'],
		['$5 million', '$5M'],
		['£2.5bn', '2.5 billion pounds'],
		['$500 million', '$0.5 billion'],
		['40 percent', '40%'],
		['40 percent', 'forty per cent'],
		['671 billion', '671B'],
		['two hundred and fifty thousand', '250,000'],
		['250,000', '250k'],
		['twenty-five', '25'],
		['a million', '1,000,000'],
		['one hundred', '100'],
		['a hundred', '100'],
		['10\u00a0000', '10,000'],
		['January 20, 2025', '20 January 2025'],
		['January 20, 2025', 'Jan 20th 2025'],
		['January 20, 2025', 'the 20th of January, 2025'],
		['1st', 'first'],
		['second', '2nd'],
		['19th century', 'nineteenth century'],
		['twentieth', '20th'],
		['the 1980s', '1980s'],
		['GPT-4', 'gpt 4'],
		['H800', 'h 800'],
		['½', '1/2'],
		['500,000', 'half a million'],
		['$2.5 million', 'two and a half million dollars'],
		['two thirds', '2/3'],
		['⅔', 'two-thirds'],
		['a quarter', '1/4'],
		['4½ tons', '4.5 tons'],
		['40 kilometres', '40 km'],
		['40 km', 'forty kilometers'],
		['16 gigabytes', '16GB'],
		['two hours', '2 hrs'],
		['1854-05-01', '1 May 1854'],
		['May 1, 1854', '1854-05-01'],
		['50 cents', '50c'],
		['-5%', '-5 percent']
	])('%s = %s', (answer, typed) => {
		expect(judged(answer, typed)).toBe('right');
	});
});

describe('a slip that leaves no doubt is right, and is shown', () => {
	test.each([
		['reinforcement learning', 'reinforcment learning'],
		['reinforcement learning', 'reinforcement laerning'],
		['Palihapitiya', 'Palihapitya'],
		['Stargate', 'Stargat'],
		['chatbot', 'chat bott'],
		['$5 million', '5 million'],
		['5 million', '$5 million'],
		['40 percent', '40'],
		['50 cents', '$0.50'],
		['$0.50', 'fifty cents'],
		['50 cents', '50'],
		['34 models', '34']
	])('%s ~ %s', (answer, typed) => {
		expect(judged(answer, typed)).toBe('near');
	});
});

describe('what means something else is wrong', () => {
	test.each([
		['$5 million', '$6 million'],
		['$5 million', '$50 million'],
		['$5 million', '$5 billion'],
		['$5 million', '£5 million'],
		['$5 million', '5'],
		['40 percent', '$40'],
		['50 cents', '$50'],
		['40 kilometres', '40 miles'],
		['two thirds', '1/3'],
		['1854-05-01', '5 January 1854'],
		['9/11', '9/10'],
		['19th century', 'eighteenth century'],
		['5 million', '5 milion'],
		['12,000', '12000000'],
		['2024', '2023'],
		['2024', '20024'],
		['1980s', '1980'],
		['1st', '1'],
		['first', 'fist'],
		['fifth', 'sixth'],
		['GPT-4', 'GPT-3'],
		['GPT-4', '4'],
		['January 20', '20'],
		['January 20', 'January 21'],
		['34 models', '34 dogs'],
		['inflation', 'deflation'],
		['microeconomics', 'macroeconomics'],
		['hypertension', 'hypotension'],
		['import', 'export'],
		['legal', 'illegal'],
		['cat', 'car'],
		['chips', ''],
		['chips', ' …! '],
		['C++', 'C'],
		['1 2', '12'],
		['open source', 'closed source']
	])('%s ≠ %s', (answer, typed) => {
		expect(judged(answer, typed)).toBe('wrong');
	});
});

test('what reads like a wrong answer of the card is wrong, however near', () => {
	expect(judged('affected', 'effected')).toBe('wrong');
	expect(judged('Hansen', 'Hanson')).toBe('near');
	expect(judged('Hansen', 'Hanson', ['Hanson'])).toBe('wrong');
	expect(judged('24 hours', '24')).toBe('near');
	expect(judged('24 hours', '24', ['24 days'])).toBe('wrong');
});

test('every accepted spelling counts, and the card tells the answer as it gives it', () => {
	const card = detailCard('c', { answer: '$5 million', accepted: ['$5 million', 'five mil'] });
	expect(judgeTyped(card, 'Five mil')).toEqual({ right: true, rating: 'good', expected: '$5 million' });
	expect(judgeTyped(card, 'seven')).toEqual({ right: false, rating: 'again', expected: '$5 million' });
});

test('a spelling that the learner insists on is remembered once', () => {
	const card = detailCard('c', { answer: 'Mixture of Experts' });
	const taught = acceptSpelling(card, ' MoE ');
	expect(judgeTyped(card, 'moe').right).toBe(false);
	expect(judgeTyped(taught, 'moe').right).toBe(true);
	expect(acceptSpelling(taught, 'moe!')).toBe(taught);
	expect(acceptSpelling(taught, '??')).toBe(taught);
});

describe('a name', () => {
	const named = (typed: string, distractors: string[] = []) =>
		judgeTyped(speakerCard('c', 'it is so', ['p1'], { answer: 'Mark Zuckerberg', distractors }), typed);

	test('may come with a title, or last name first', () => {
		expect(named('Mr. Zuckerberg').right).toBe(true);
		expect(named('Zuckerberg, Mark')).toEqual({ right: true, rating: 'good', expected: 'Mark Zuckerberg' });
	});

	test('may be the surname alone, unless another speaker has it too', () => {
		expect(named('zuckerberg')).toMatchObject({ right: true, near: true });
		expect(named('Zukerberg')).toMatchObject({ right: true, near: true });
		expect(named('zuckerberg', ['Randi Zuckerberg']).right).toBe(false);
	});

	test('is not the first name alone, nor another name', () => {
		expect(named('Mark').right).toBe(false);
		expect(named('Sam Altman').right).toBe(false);
	});
});
