import type { Card, MemoryState } from '#core/model';
import { memoryRepository } from './memory-repository';
import { sideProjectDeck } from './side-project';

/** A repository with three decks and four months of history, for looking at pages. */
export async function demo(kind: string) {
	const repository = memoryRepository();
	const at = Date.now();
	if (kind === 'new') return repository;
	const names = ['DeepSeek R1: the side project', 'Broad Street, 1854', 'Can machines think?'];
	for (const [index, name] of names.entries()) {
		const { deck, reading, cards } = sideProjectDeck(`d${index}`, name, at - index * 86_400_000 * 30);
		const states: MemoryState[] = [
			'review',
			'review',
			'new',
			'learning',
			'review',
			'review',
			'review',
			'new'
		];
		const known: Card[] = cards.map((card, n) => {
			const state = index === 2 ? 'review' : (states[n % states.length] ?? 'new');
			const memory = {
				...card.memory,
				state,
				stability: state === 'new' ? 0 : 5 + n * 3,
				difficulty: 5,
				reps: state === 'new' ? 0 : 3,
				lapses: n % 3,
				due: at + (n - 3 + index * 3) * 86_400_000 * 1.4,
				lastReview: at - 4 * 86_400_000
			};
			return { ...card, memory, suspended: n === 4 };
		});
		await repository.createDeck(deck, [reading], known);
		for (let day = 0; day < 120; day += 1)
			for (let n = 0; n < ((day * 7 + index * 3) % 11) - 4 + (day < 9 ? 6 : 0); n += 1) {
				const card = known[n % known.length]!;
				const wrong = (day * 5 + n) % 9 === 0;
				repository.logs.push({
					id: `demo:${repository.logs.length}` as never,
					cardId: card.id,
					at: at - day * 86_400_000 - n * 1000,
					offset: 0,
					before: { ...card.memory, state: 'review' },
					kind: 'review',
					format: card.asks === 'speaker' && wrong ? 'match' : 'recall',
					rating: wrong ? 'again' : 'good',
					durationMs: 19_000,
					desiredRetention: 0.9,
					...(card.asks === 'speaker' && wrong ? { response: reading.speakers[(n + 2) % 5]!.id } : {})
				});
			}
	}
	repository.logs.sort((a, b) => a.at - b.at);
	return repository;
}
