/** What undo and redo would find in a session beyond its own answers. */
import type { Repository } from '#storage/repository';
import { lookBack } from './history';
import type { Done } from './turns';

export class Past {
	/** Something was done before what this session holds. */
	canUndo = $state(false);
	/** Something was taken back, and nothing was answered since. */
	canRedo = $state(false);
	/** Answers of this session that were taken back: done again, they count in it. */
	undone: readonly Done[] = [];

	/** Looks into the log. */
	async look(repository: Repository): Promise<void> {
		const { undo, redo } = await lookBack(repository);
		this.canUndo = undo !== undefined;
		this.canRedo = redo !== undefined;
	}

	/** An answer was given: what was taken back before it stays so. */
	answered(): void {
		this.canUndo = true;
		this.canRedo = false;
		this.undone = [];
	}
}
