/** What is being dragged over the board of a round, and what it may be let go on. Keys are "statement ID" and "speaker ID". */
import type { Attachment } from 'svelte/attachments';
import { drag } from './drag';
import type { Picked } from './types';

export interface Held {
	from: string;
	x: number;
	y: number;
	over: string | undefined;
}

/** The key of what is picked. */
export function keyOf(picked: Picked | undefined): string | undefined {
	if (!picked) return undefined;
	return 'statement' in picked ? `statement ${picked.statement}` : `speaker ${picked.speaker}`;
}

/** A statement goes with a speaker, never with another statement. */
function mates(one: string, other: string | undefined): other is string {
	return other !== undefined && one.split(' ')[0] !== other.split(' ')[0];
}

export class Hand {
	held = $state.raw<Held>();

	/**
	 * @param grasped something is taken up
	 * @param join a statement and a speaker were brought together
	 */
	constructor(
		private readonly grasped: () => void,
		private readonly join: (statement: string, speaker: string) => void
	) {}

	/** Lets something be dragged. */
	dragging(key: string, disabled: boolean): Attachment<HTMLElement> {
		return drag({
			disabled,
			onstart: this.grasped,
			onmove: (x, y, over) => (this.held = { from: key, x, y, over: mates(key, over) ? over : undefined }),
			onend: (over) => {
				this.held = undefined;
				if (!mates(key, over)) return;
				if (key.startsWith('speaker')) this.join(over, key);
				else this.join(key, over);
			}
		});
	}

	/** How a place shows that what is held can be let go on it. */
	targetState(key: string, open: boolean): 'none' | 'open' | 'over' {
		if (!this.held || !open || !mates(this.held.from, key)) return 'none';
		return this.held.over === key ? 'over' : 'open';
	}
}
