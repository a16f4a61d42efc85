/** The quiz page: set up, then the questions, then what was missed. */
import type { Card, Deck, DeckId } from '#core/model';
import { now, useRepository, zone } from './app.svelte';
import { loadQuiz, rememberQuiz, type QuizSetup } from './quiz.svelte';
import type { ReviewSession } from './review-session.svelte';
import { cardsById, handOver } from './session-note';
import { planQuiz } from './study-plan';
import { Speakers } from './speakers.svelte';
import { openSession } from './study.svelte';
import { missedIds, tally } from './turns';

export class QuizRun {
	deck = $state.raw<Deck>();
	setup = $state.raw<QuizSetup>();
	session = $state.raw<ReviewSession>();
	nothing = $state<'no-deck' | 'no-cards'>();
	missed = $state.raw<Card[]>([]);
	readonly speakers = new Speakers();
	readonly tally = $derived(tally(this.session?.course.done ?? []));

	async open(id: DeckId | undefined): Promise<void> {
		const repository = await useRepository();
		this.deck = id ? await repository.deck(id) : undefined;
		if (!this.deck) {
			this.nothing = 'no-deck';
			return;
		}
		const setup = await loadQuiz(repository, this.deck.id);
		if (setup.possible.recall === 0) this.nothing = 'no-cards';
		else this.setup = setup;
	}

	/** Keeps the choice as it is made. */
	async keepSetup(): Promise<void> {
		if (this.deck && this.setup) await rememberQuiz(await useRepository(), this.deck.id, this.setup);
	}

	/** Draws the cards and asks them, each once. */
	async start(): Promise<void> {
		if (!this.deck || !this.setup || this.setup.questions === 0) return;
		const repository = await useRepository();
		await rememberQuiz(repository, this.deck.id, this.setup);
		const tools = { repository, now, zone };
		const cards = this.setup.draw(now());
		const finish = async () => {
			this.missed = await cardsById(repository, missedIds(this.session?.course.done ?? []));
		};
		this.session = await openSession(tools, planQuiz(cards, this.setup.formats), () => void finish());
		void this.speakers.load(repository, cards);
	}

	/** Back to the set-up page. */
	again(): void {
		this.session = undefined;
	}

	/** Hands what was missed to the study page. */
	async handOver(): Promise<void> {
		await handOver(
			await useRepository(),
			this.missed.map((card) => card.id)
		);
	}
}
