/** How cards become rows. */
import type { Card } from '#core/model';
import type { CardRow } from './schema';

/** A copy without anything but data: a proxy of the pages' state could not be stored. */
export function plain<Value>(value: Value): Value {
	const copy: Value = JSON.parse(JSON.stringify(value));
	return copy;
}

/** The row with the keys under which the indexes find it. */
export function cardRow(card: Card, changedAt: number): CardRow {
	if (card.suspended) return { row: card, changedAt };
	if (card.memory.state === 'new') return { row: card, changedAt, fresh: 1 - card.score };
	return { row: card, changedAt, due: card.memory.due };
}
