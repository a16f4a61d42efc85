/** One line of the evaluation's table. */
export interface Metric {
	id: string;
	name: string;
	/** In percent where the name says so. */
	value: number;
	target?: number;
	/** True where a smaller value is better. */
	lowerIsBetter?: boolean;
	/** Over how many items it was measured. */
	n: number;
}
