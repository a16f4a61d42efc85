/** A small document with its reading and cards, made by hand: what pages are tested and pictured with. */
import {
	BLANK,
	type Card,
	type CardId,
	type Deck,
	type DeckId,
	type EpochMs,
	type Reading,
	type SectionId,
	type Speaker,
	type SpeakerId,
	type Statement,
	type StatementId,
	type TextId
} from '#core/model';

const TITLE = 'The side project';
const speakerNames: [id: string, name: string, description: string][] = [
	['p1', 'Alexandr Wang', 'Scale AI'],
	['p2', 'Garry Tan', 'Y Combinator'],
	['p3', 'Chamath Palihapitiya', 'investor'],
	['p4', 'Yann LeCun', 'Meta'],
	['p5', 'Emad Mostaque', 'founder of Stability AI']
];
type Line = [text: string, hidden?: string | undefined, speaker?: string];
const document: [heading: string, lines: Line[]][] = [
	[
		'What was released',
		[
			['DeepSeek R1 is an open model that a trading firm trained on the side.', 'trading firm'],
			[
				'Training is said to have cost about $5 million, where rivals spend hundreds of millions.',
				'$5 million'
			],
			['It answers with far less hardware than its rivals need.']
		]
	],
	[
		'What the rivals make of it',
		[
			['Alexandr Wang calls it a wake-up call: American firms have to innovate faster.', undefined, 'p1'],
			[
				'Garry Tan expects cheaper training to bring real applications sooner, and with them more demand for inference.',
				undefined,
				'p2'
			],
			[
				'Chamath Palihapitiya wants somebody to look for resources that are hidden behind it.',
				undefined,
				'p3'
			],
			[
				'Yann LeCun argues against the view that China has overtaken the United States: open models overtake closed ones.',
				undefined,
				'p4'
			]
		]
	],
	[
		'Cost',
		[
			[
				'An optimised run on H100 chips, Emad Mostaque reckons, would cost under $2.5 million.',
				'$2.5 million',
				'p5'
			],
			['One user sent more than 200,000 requests and paid 50 cents.', '50 cents']
		]
	]
];

/** The reading and cards of the small document, with ids that start with `prefix`. */
export function sideProject(
	prefix: string,
	deckId: DeckId,
	at: EpochMs
): { reading: Reading; cards: Card[] } {
	const id = <Kind extends string>(name: string) => `${prefix}${name}` as Kind;
	const textId = id<TextId>('x');
	const speakers: Speaker[] = speakerNames.map(([key, name, description]) => ({
		id: id<SpeakerId>(key),
		name,
		aliases: [],
		named: true,
		description
	}));
	const reading: Reading = {
		text: {
			id: textId,
			title: TITLE,
			mediaType: 'text/markdown',
			language: 'en',
			importedAt: at,
			text: '',
			sections: [],
			contentHash: prefix
		},
		speakers,
		statements: [],
		rejected: [],
		notices: []
	};
	const cards: Card[] = [];
	let text = '';
	for (const [heading, lines] of document) {
		const sectionId = id<SectionId>(`s${reading.text.sections.length}`);
		const start = text.length;
		text += `${heading}\n`;
		for (const [line, hidden, who] of lines) {
			const span = { start: text.length, end: text.length + line.length };
			text += `${line}\n`;
			const base = {
				id: id<StatementId>(`t${reading.statements.length}`),
				textId,
				span,
				sectionId,
				fingerprint: line,
				confidence: 0.9
			};
			const speakerIds = who ? [id<SpeakerId>(who)] : [];
			const statement: Statement = who
				? {
						...base,
						kind: 'attributed',
						opinion: true,
						attribution: {
							speakerIds,
							source: { start: span.start, end: span.start + 5 },
							cue: [],
							content: [],
							form: 'indirect',
							polarity: 'asserts'
						}
					}
				: { ...base, kind: 'fact' };
			reading.statements.push(statement);
			const name = speakers.find((one) => one.id === speakerIds[0])?.name ?? '';
			const shared = {
				textId,
				statementId: base.id,
				sectionId,
				distractors: ['one', 'two', 'three'],
				context: heading,
				evidence: { textId, span, exact: line, prefix: '', suffix: '' },
				score: 0.8,
				deckId,
				createdAt: at,
				suspended: false
			};
			const memory = {
				state: 'new' as const,
				due: at,
				stability: 0,
				difficulty: 0,
				reps: 0,
				lapses: 0,
				learningSteps: 0
			};
			if (hidden)
				cards.push({
					...shared,
					id: id<CardId>(`c${cards.length}`),
					asks: 'detail',
					answerSpan: {
						start: span.start + line.indexOf(hidden),
						end: span.start + line.indexOf(hidden) + hidden.length
					},
					prompt: line.replace(hidden, BLANK),
					answer: hidden,
					accepted: [hidden],
					memory
				});
			if (who && !hidden)
				cards.push({
					...shared,
					id: id<CardId>(`c${cards.length}`),
					asks: 'speaker',
					speakerIds,
					said: line,
					prompt: `Who holds this: “${line.replace(name, '…')}”`,
					answer: name,
					accepted: [name],
					memory
				});
		}
		reading.text.sections.push({
			id: sectionId,
			title: heading,
			level: 1,
			span: { start, end: text.length }
		});
	}
	reading.text.text = text;
	return { reading, cards };
}

/** A deck with that document. */
export function sideProjectDeck(prefix: string, name: string, at: EpochMs) {
	const deck: Deck = {
		id: `${prefix}deck` as DeckId,
		name,
		textIds: [`${prefix}x` as TextId],
		createdAt: at,
		settings: { desiredRetention: 0.9, newPerDay: 20, reviewsPerDay: 200 }
	};
	return { deck, ...sideProject(prefix, deck.id, at) };
}
