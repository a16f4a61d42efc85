/** What a restore will change, in lines to read before saying yes. */
import type { RestorePlan } from '#core/exchange/data';
import { count } from '../words';

export function planLines(plan: RestorePlan): string[] {
	const names = plan.newDecks.map((name) => `“${name}”`).join(', ');
	const lines = [
		plan.decks.added > 0 &&
			`${count(plan.decks.added, 'deck')} come${plan.decks.added === 1 ? 's' : ''} in: ${names}`,
		plan.cards.added > 0 && `${count(plan.cards.added, 'card')} added`,
		plan.decks.changed + plan.cards.changed > 0 &&
			`${count(plan.decks.changed + plan.cards.changed, 'deck or card', 'decks and cards')} changed to a later version`,
		plan.logs.added > 0 && `${count(plan.logs.added, 'answer')} added to your history`,
		plan.memories > 0 && `${count(plan.memories, 'card')} reckoned anew from the longer history`,
		plan.settings === 'changed' && 'Your settings change to the later ones in the file'
	].filter((line) => line !== false);
	return lines.length > 0 ? lines : ['Nothing: everything in it is here already.'];
}
